/** Invented words and numbers for the page of building blocks; shown to nobody but who makes them. */

export const heading = 'Byggeklosser';
export const mainAction = 'Logg bekymring';
export const verb = 'Avklar';
export const day = 'I dag';
export const goal = 'Ella går inn i garderoben uten gråt tre av fem dager';
export const who = 'Ellas ord';
export const words = '«Jeg vil at noen jeg kjenner venter på meg.»';
export const arabic = 'أريد أن ينتظرني شخص أعرفه.';
export const states = 'Tilstander';
export const people = 'Personer';
export const empty = 'Ingenting haster i dag';
export const place = 'nivå 2: Planlegg';
export const quote =
  'Bli enige med familien om mål, tiltak, hvem som gjør hva, og når dere ser om det virker.';
export const filters = 'Vis';
export const options = [
  { value: 'all', label: 'Alt' },
  { value: 'meetings', label: 'Møter' },
  { value: 'child', label: 'Barnets ord' },
];

export const rows = [
  {
    level: 0,
    title: 'Avklar bekymringen',
    about: 'Elias F., 9 år · Skrevet 6. november, skal avklares innen 14 dager',
    state: 'overdue',
    when: '4 dager over',
  },
  {
    level: 2,
    title: 'Ring hjem om samtykke til PPT',
    about: 'Iben M., 8 år · Mor ba om å bli ringt i dag',
    state: 'today',
    when: 'I dag etter kl. 14',
  },
  {
    level: 3,
    title: `Et svært langt navn ${'Maximiliane-Konstantinopolitania '.repeat(3)}`,
    about: 'Omar U., 12 år',
    state: 'later',
    when: 'Torsdag, om 2 dager',
  },
] as const;

export const stateRows = [
  { state: 'overdue', words: '4 dager over' },
  { state: 'today', words: 'I dag' },
  { state: 'later', words: 'Torsdag, om 2 dager' },
  { state: 'done', words: 'Gjort 20. november' },
  { state: 'warning', words: 'Mangler neste dato' },
  { state: 'hidden', words: 'Færre enn 5 barn' },
] as const;

export const marks = [
  { kind: 'holder', name: 'Ingrid Prøvestad' },
  { kind: 'staff', name: 'Marte Testmo' },
  { kind: 'family', name: 'Line Prøvedal' },
] as const;

export const tracks = [
  { heading: 'Ny bekymring', course: 'NEW_CONCERN', baton: 'none', note: 'Innen 4. desember' },
  {
    heading: 'Pinnen er tilbudt en annen',
    course: 'OFFERED',
    baton: 'offered',
    note: 'Tilbudt Eva Øvingsli, svar innen fredag',
  },
  { heading: 'Saken', course: 'SAKEN', baton: 'held', note: undefined },
  { heading: 'Åpnet igjen', course: 'REOPENED', baton: 'held', note: undefined },
  { heading: 'Tre runder, nå på nivå 3', course: 'THREE_LAPS', baton: 'held', note: undefined },
  { heading: 'Fem runder', course: 'FIVE_LAPS', baton: 'held', note: undefined },
  { heading: 'Avsluttet', course: 'CLOSED', baton: 'held', note: undefined },
  { heading: 'Løftet akutt', course: 'ACUTE', baton: 'held', note: undefined },
  { heading: 'Løftet akutt, står fast', course: 'STUCK_AFTER_ACUTE_RISE', baton: 'held', note: undefined },
] as const;

export const sdq = 'SDQ, lærer: fra 17 til 12';
export const sdqAbout = 'Lavere er bedre';
export const sdqPoints = [
  { at: 0, value: 17, label: 'mars' },
  { at: 60, value: 15, label: 'mai' },
  { at: 180, value: 16, label: 'sep.' },
  { at: 240, value: 12, label: 'nov.' },
];
export const sdqBand = { from: 13, to: 16, label: 'grense' };
export const sdqTable = {
  caption: sdq,
  columns: ['Når', 'Skåre'],
  rows: sdqPoints.map(({ label, value }) => [label, value]),
};

export const effects = 'Familienes egne mål bedres mest';
export const effectRows = [
  { name: 'GAS, familiens mål', effect: { value: 0.82, low: 0.63, high: 1.01 }, count: '131', missing: '22' },
  { name: 'WHO-5', effect: { value: 0.29, low: -0.01, high: 0.58 }, count: '47', missing: '12' },
  { name: 'KIDSCREEN-10', effect: null, count: '–', missing: '–' },
];
export const effectWords = {
  label: effects,
  count: 'barn',
  missing: 'mangler',
  worse: 'dårligere',
  better: 'bedre',
  hidden: 'Skjult: færre enn 5 barn',
};
