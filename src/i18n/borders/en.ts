import type { BordersMessages } from './bordersMessages.ts';

/** Contested borders in English. */
export const en: BordersMessages = {
  title: 'Contested areas',
  choose: 'Borders on the map',
  worldviews: {
    editorial:
      'Where there is an outline, a contested area is drawn in the country that the editors assign it to, by United Nations resolutions where there are any, or as an area of its own, and hatched; elsewhere a mark stands for it.',
    'as-administered': 'Borders follow who administers the ground, as the Natural Earth atlas has it.',
    'contested-marked': 'Contested areas are in nobody’s colour, hatched and with dashed edges.',
  },
  locked: 'The editors of this story have chosen how borders are drawn.',
  intro:
    'No map of these borders is neutral. The outlines come from two public atlases; where neither holds a border, a mark stands for the area, and no border is guessed. Whatever its day, the map draws the borders of today.',
  administeredBy: 'Administered by',
  claimedBy: 'Claimed by',
  ownAuthorities: 'its own authorities',
  drawn: 'On this map',
  itself: 'an area of its own',
  nobody: 'in no country',
  mark: 'a mark',
  notes: {
    transnistria: 'Moldova has not governed it since 1992; no member of the United Nations recognises a state there.',
    'claimed-2022':
      'The Donetsk, Luhansk, Zaporizhzhia and Kherson regions of Ukraine: Russia declared them its own on 30 September 2022, which the UN General Assembly condemned in resolution ES-11/4; it holds parts of them. No front line is drawn.',
    crimea:
      'Russia seized it from Ukraine in 2014 and has held it since; UN General Assembly resolution 68/262 affirms the territorial integrity of Ukraine and calls on states not to recognise a change in Crimea’s status.',
    abkhazia:
      'Georgia does not govern it; Russia has recognised a state there since 2008; most states regard it as part of Georgia.',
    'south-ossetia':
      'Georgia does not govern it; Russia has recognised a state there since 2008; most states regard it as part of Georgia.',
    kosovo: 'It declared independence from Serbia in 2008; many states recognise it, Serbia does not.',
    'northern-cyprus': 'Cyprus has not governed it since 1974; only Türkiye recognises a state there.',
    golan:
      'Syrian territory that Israel has occupied since 1967; Security Council resolution 497 calls the extension of Israel’s law to it null and void, and the United States recognised Israel’s sovereignty over it in 2019. The atlases draw it within Israel and hold no outline of it.',
    palestine:
      'An observer state at the United Nations; the West Bank with East Jerusalem and Gaza, which Israel occupied in 1967, are drawn by the lines of before 1967.',
    jerusalem:
      'Its status is disputed: Israel governs the whole city as its capital, and most states keep their embassies in Tel Aviv.',
    'western-sahara':
      'On the United Nations’ list of non-self-governing territories; Morocco holds most of it, the Polisario Front the part beyond the sand wall. Both claim the whole.',
    somaliland: 'It has governed itself since it declared independence from Somalia in 1991.',
    kashmir: 'India, Pakistan and China each hold a part; the map draws the line of control between the first two.',
    taiwan: 'Governed from Taipei; the People’s Republic of China claims it.',
  },
};
