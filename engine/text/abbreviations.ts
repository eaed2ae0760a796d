/** Abbreviations after which a sentence goes on, whatever follows. Folded, without the last stop. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon gen lt col maj sgt capt cpl cmdr adm brig sen rep gov pres amb atty ' +
    'supt det insp st ste mt messrs mme mlle fr vs v cf eg ie e.g i.e viz al approx ca dept univ'
  ).split(' '),
);

/** Abbreviations after which a sentence goes on when a number follows. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos p pp fig figs vol vols ch sec art para ed jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Abbreviations that may end a sentence or stand inside it; what follows decides. */
export const MAY_END: ReadonlySet<string> = new Set(
  (
    'inc ltd co corp llc plc bros etc jr sr esq ph.d m.d b.a m.a a.m p.m a.d b.c u.s u.k u.n e.u u.s.a ' +
    'u.s.s.r d.c ave blvd rd hwy est dept approx'
  ).split(' '),
);

/** Words that open a sentence far more often than they follow an abbreviation with a capital. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those he she it they we i you there here in on at by for from with as ' +
    'but and or if when while after before since although however meanwhile what who why how his her ' +
    'its their our my is are was were do does did not no yes so then now to'
  ).split(' '),
);
