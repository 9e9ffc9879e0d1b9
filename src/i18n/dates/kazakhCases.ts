/**
 * Case endings of Kazakh nouns: the vowel follows the last vowel of the word (back or front), the consonant its last
 * letter. Enough for native nouns; «и» and «у», which belong to either row, are passed over.
 */
const BACK = /[аоұыёюя]/;
const VOWELS = /[аоұыёюяәөүіэе]/g;
/** Voiced letters that end a word sound voiceless there. */
const VOICELESS_END = /[пфкқтсшщчхцһбвгд]$/;
const NASAL_END = /[мнң]$/;
const VOWEL_END = /[аоұыёюяәөүіэе]$/;

const isBack = (word: string): boolean => BACK.test(word.match(VOWELS)?.at(-1) ?? '');

/** "in": тамызда, шілдеде, қыркүйекте. */
export function locative(word: string): string {
  return word + (VOICELESS_END.test(word) ? 'т' : 'д') + (isBack(word) ? 'а' : 'е');
}

/** "of that time": тамыздағы, шілдедегі, қыркүйектегі. */
export function ofTime(word: string): string {
  return locative(word) + (isBack(word) ? 'ғы' : 'гі');
}

/** "from": тамыздан, ақпаннан, қыркүйектен. */
export function ablative(word: string): string {
  const consonant = VOICELESS_END.test(word) ? 'т' : NASAL_END.test(word) ? 'н' : 'д';
  return word + consonant + (isBack(word) ? 'ан' : 'ен');
}

/** "to": тамызға, шілдеге, қыркүйекке. */
export function dative(word: string): string {
  const [hard, soft] = VOICELESS_END.test(word) ? ['қа', 'ке'] : ['ға', 'ге'];
  return word + (isBack(word) ? hard : soft);
}

/** "of": тамыздың, ақпанның, қыркүйектің. */
export function genitive(word: string): string {
  const consonant = VOICELESS_END.test(word) ? 'т' : NASAL_END.test(word) || VOWEL_END.test(word) ? 'н' : 'д';
  return word + consonant + (isBack(word) ? 'ың' : 'ің');
}

/** Each figure's and ten's spoken ending with the possessive: бірі, екісі, … оны, жиырмасы. */
const ONES = ['', 'і', 'сі', 'і', 'і', 'і', 'сы', 'сі', 'і', 'ы'];
const TENS = ['', 'ы', 'сы', 'ы', 'ы', 'і', 'ы', 'і', 'і', 'ы'];

/** "of these, so many", in figures: 12-сі, 25-і, 40-ы. */
export function possessiveNumber(count: number, text: string = String(count)): string {
  const ending = ONES[count % 10] || TENS[Math.trunc(count / 10) % 10] || (count % 1000 ? 'і' : count ? 'ы' : 'і');
  return `${text}-${ending}`;
}
