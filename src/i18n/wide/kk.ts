import type { BinStep } from '../../derive/binStep.ts';
import { NBSP } from '../dates/grammar.ts';
import { formatNumber } from '../numbers.ts';
import type { WideMessages } from './wideMessages.ts';

const UNITS = { minute: 'минут', hour: 'сағат', day: 'күн', week: 'апта', month: 'ай', year: 'жыл' } as const;

function span({ unit, count }: BinStep): string {
  if (unit === 'month' && count === 3) return 'бір тоқсан';
  if (unit === 'year' && count === 10) return 'бір онжылдық';
  if (unit === 'year' && count === 100) return 'бір ғасыр';
  return count === 1 ? `бір ${UNITS[unit]}` : `${formatNumber('kk', count)}${NBSP}${UNITS[unit]}`;
}

/** What a wide page has of time, in Kazakh. */
export const kk: WideMessages = {
  scale: (step, tallest) => `Бір баған${NBSP}— ${span(step)}; ең биігінде ${tallest} бар.`,
  ghost: 'Бозғылт бағандар\u00A0— сүзгілер жасырған оқиғалар.',
  eras: 'Кезеңдер',
  timeline: {
    tools: 'Уақыт сызығын басқару',
    zoomIn: 'Кезеңді қысқарту',
    zoomOut: 'Кезеңді ұзарту',
    home: 'Негізгі кезең',
    everything: 'Бүкіл кезең',
    keysHelp:
      'Солға және оңға бағытталған көрсеткілер оқиғадан оқиғаға, жоғары және төмен бағытталғандары ' +
      'тақырыптан тақырыпқа апарады; Home\u00A0— біріншісіне, End\u00A0— соңғысына. Enter оқиғаны ашады, плюс пен минус ' +
      'масштабты өзгертеді, Page Up пен Page Down терезені жылжытады, Escape таңдауды алып тастайды.',
  },
  overview: {
    label: 'Бүкіл кезеңге шолу',
    window: 'Уақыт терезесі',
    keysHelp:
      'Солға және оңға бағытталған көрсеткілер терезені жылжытады, Page Up пен Page Down\u00A0— өз ұзындығына тең ' +
      'қашықтыққа, Home\u00A0— бүкіл кезеңнің басына, End\u00A0— соңына; плюс пен минус терезенің ұзындығын өзгертеді.',
  },
};
