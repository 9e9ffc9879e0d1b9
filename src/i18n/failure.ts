import type { Language } from './language.ts';

/** What the card of a story that cannot be shown says beside its title: it comes with the card. */
export interface FailureMessages {
  readonly cause: string;
  readonly hint: string;
  /** Instead of it where there is no such story: to try again is of no use. */
  readonly nowhere: string;
  readonly retry: string;
}

const MESSAGES: Readonly<Record<Language, FailureMessages>> = {
  en: {
    cause: 'What was wrong',
    hint: 'Try again in a moment. If it happens again, send the newsroom the code below.',
    nowhere: 'There is no such story here. Check the link; if it is right, send the newsroom the code below.',
    retry: 'Try again',
  },
  ru: {
    cause: 'Что случилось',
    hint: 'Попробуйте ещё раз чуть позже. Если ошибка повторится, сообщите редакции код, указанный ниже.',
    nowhere: 'Такого сюжета здесь нет. Проверьте ссылку; если она верна, сообщите редакции код, указанный ниже.',
    retry: 'Попробовать ещё раз',
  },
  uk: {
    cause: 'Що сталося',
    hint: 'Спробуйте ще раз трохи згодом. Якщо помилка повториться, повідомте редакції код, наведений нижче.',
    nowhere:
      'Такого сюжету тут немає. Перевірте посилання; якщо воно правильне, повідомте редакції код, наведений нижче.',
    retry: 'Спробувати ще раз',
  },
  kk: {
    cause: 'Не болды',
    hint: 'Сәл кейінірек қайталап көріңіз. Қате тағы шықса, төмендегі кодты редакцияға жіберіңіз.',
    nowhere: 'Мұнда ондай материал жоқ. Сілтемені тексеріңіз; ол дұрыс болса, төмендегі кодты редакцияға жіберіңіз.',
    retry: 'Қайталап көру',
  },
};

export function failureMessages(language: Language): FailureMessages {
  return MESSAGES[language];
}
