import { ofTime } from '../dates/kazakhCases.ts';
import type { BinStep } from '../../derive/binStep.ts';
import { NBSP } from '../dates/grammar.ts';
import { formatNumber } from '../numbers.ts';
import type { PictureMessages } from './pictureMessages.ts';

const UNITS = { minute: 'минут', hour: 'сағат', day: 'күн', week: 'апта', month: 'ай', year: 'жыл' } as const;

function span({ unit, count }: BinStep): string {
  if (unit === 'month' && count === 3) return 'бір тоқсан';
  if (unit === 'year' && count === 10) return 'бір онжылдық';
  if (unit === 'year' && count === 100) return 'бір ғасыр';
  return count === 1 ? `бір ${UNITS[unit]}` : `${formatNumber('kk', count)}${NBSP}${UNITS[unit]}`;
}

/** The pictures in Kazakh. */
export const kk: PictureMessages = {
  scale: (step, tallest) => `Бір баған${NBSP}— ${span(step)}; ең биігінде ${tallest} бар.`,
  ghost: 'Бозғылт бағандар\u00A0— сүзгілер жасырған оқиғалар.',
  eras: 'Кезеңдер',
  dates: 'Даталар',
  forms: {
    mark: 'күн немесе уақыт',
    band: 'айдың, жыл мезгілінің, жылдың ішінде…',
    bar: 'бір датадан екінші датаға дейін',
    open: 'басы не соңы ашық',
    unknown: 'басы не соңы белгісіз',
    joined: 'аталған даталардың бәрі',
    alternatives: 'аталған даталардың бірі',
    approximate: 'шамамен',
    uncertain: 'күмәнді',
  },
  map: {
    capitals: 'Елордалар',
    fullScreen: 'Бүкіл экранға',
    beyond: 'Картаның шегінен тыс',
    distance: (km) => `${formatNumber('kk', km)}\u00A0км`,
    twoFingers: 'Картаны екі саусақпен жылжытыңыз',
    wheel: 'Ctrl мен дөңгелек картаның масштабын өзгертеді',
    countries: 'Елдер',
    events: 'Картадағы оқиғалар',
    zoomIn: 'Жақындату',
    zoomOut: 'Алыстату',
    home: 'Негізгі аймақ',
    everything: 'Барлық орын',
    keysHelp:
      'Көрсеткілер бір елден немесе оқиғадан келесісіне апарады. Enter оқиғаны ашады не тек сол елдің ' +
      'оқиғаларын қалдырады, Escape таңдауды алып тастайды.',
  },
  borders: 'Шекаралар',
  fullPage: 'Бөлек бетте ашу',
  worldviews: {
    editorial: 'редакция қағидасымен',
    'as-administered': 'іс жүзіндегі басқару бойынша',
    'contested-marked': 'даулы аумақтар белгіленген',
  },
  areas: {
    transnistria: 'Приднестровье',
    'claimed-2022': 'Ресей талап қоятын төрт облыс',
    crimea: 'Қырым',
    abkhazia: 'Абхазия',
    'south-ossetia': 'Оңтүстік Осетия',
    kosovo: 'Косово',
    'northern-cyprus': 'Солтүстік Кипр',
    golan: 'Голан жоталары',
    palestine: 'Палестина',
    jerusalem: 'Иерусалим',
    'western-sahara': 'Батыс Сахара',
    somaliland: 'Сомалиленд',
    kashmir: 'Кашмир',
    taiwan: 'Тайвань',
  },
  caption: { asOf: (day) => `${ofTime(day)} жағдай бойынша`, noStandings: 'әзірге ешбір елдің мәртебесі жоқ' },
  timeline: {
    tools: 'Уақыт сызығын басқару',
    zoomIn: 'Кезеңді қысқарту',
    zoomOut: 'Кезеңді ұзарту',
    home: 'Негізгі кезең',
    everything: 'Бүкіл кезең',
    keysHelp:
      'Солға және оңға бағытталған көрсеткілер оқиғадан оқиғаға, жоғары және төмен бағытталғандары ' +
      'тақырыптан тақырыпқа апарады; Home — біріншісіне, End — соңғысына. Enter оқиғаны ашады, плюс пен минус ' +
      'масштабты өзгертеді, Page Up пен Page Down терезені жылжытады, Escape таңдауды алып тастайды.',
  },
  overview: {
    label: 'Бүкіл кезеңге шолу',
    window: 'Уақыт терезесі',
    keysHelp:
      'Солға және оңға бағытталған көрсеткілер терезені жылжытады, Page Up пен Page Down — өз ұзындығына тең ' +
      'қашықтыққа, Home — бүкіл кезеңнің басына, End — соңына; плюс пен минус терезенің ұзындығын өзгертеді.',
  },
  playhead: {
    label: 'Картадағы жағдай күні',
    date: 'Күні',
    tools: 'Ойнатуды басқару',
    play: 'Ойнату',
    pause: 'Кідірту',
    previous: 'Алдыңғы оқиғаның күні',
    next: 'Келесі оқиғаның күні',
    speed: (value) => `Жылдамдық: ${value}`,
    latest: 'Соңғы оқиға:',
    more: (count) => `(тағы ${formatNumber('kk', count)})`,
  },
  tour: {
    label: 'Рет-ретімен баяндау',
    steps: (count) => `${formatNumber('kk', count)}\u00A0қадам`,
    progress: (step, total) => `${formatNumber('kk', step)}-қадам, барлығы ${formatNumber('kk', total)}`,
    previous: 'Артқа',
    next: 'Әрі қарай',
    resume: 'Баяндауға оралу',
    leave: 'Баяндауды жабу',
  },
  group: { close: 'Тізімді жабу' },
};
