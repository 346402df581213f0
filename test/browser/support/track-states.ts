/** What web/src/blocks/showing draws on 24 November 2026, and what is to be read there. */
export interface State {
  /** Of its panel. */
  heading: string;
  /** Drawn where the case is. */
  sign: 'concern' | 'offered' | 'baton' | 'ring';
  /** Written in the drawing. */
  drawn: readonly string[];
  /** To those who do not see it. */
  said: string;
  /** The step of the list where the case is; none of a closed one. */
  now: readonly string[];
  listed: readonly string[];
}

export const STATES: readonly State[] = [
  {
    heading: 'Ny bekymring',
    sign: 'concern',
    drawn: ['Innen 4. desember', 'Delnå', 'ikke vært her'],
    said: 'Nivå 0, Bekymring, steg 2 av 3: Del. På dette nivået siden 20. november. Ingen har stafettpinnen ennå. Runde 1: nivå 0 fra 20. november.',
    now: ['Del – nå'],
    listed: [
      'Nivå 0, Bekymring, steg 2 av 3: Del. Ingen har stafettpinnen ennå.',
      'Beskriv – ferdig',
      'Avgjør – gjenstår',
      'Nivå 0, Bekymring: fra 20. november',
    ],
  },
  {
    heading: 'Pinnen er tilbudt en annen',
    sign: 'offered',
    drawn: ['Tilbudt Eva Øvingsli, svar innen fredag', 'Utførpinnen er tilbudt'],
    said: 'Nivå 1, Egen tjeneste, steg 3 av 5: Utfør. På dette nivået siden 2. mars. Stafettpinnen er tilbudt en annen, som ikke har svart. Runde 1: nivå 0 fra 18. februar og nivå 1 fra 2. mars.',
    now: ['Utfør – nå'],
    listed: [
      'Nivå 1, Egen tjeneste, steg 3 av 5: Utfør. Stafettpinnen er tilbudt en annen, som ikke har svart.',
      'Planlegg – ferdig',
      'Evaluer – gjenstår',
      'Nivå 0, Bekymring: 18. februar – 2. mars',
      'Nivå 1, Egen tjeneste: fra 2. mars',
    ],
  },
  {
    heading: 'Saken',
    sign: 'baton',
    drawn: [
      'Saken er her · 19 dager',
      'Ned til nivå 1 · 16. september',
      'Marte Testmo holdt pinnen',
      'Planleggnå',
    ],
    said: 'Nivå 2, To tjenester, steg 2 av 5: Planlegg. På dette nivået siden 5. november. Runde 1: nivå 0 fra 18. februar, nivå 1 fra 2. mars og nivå 2 fra 27. mai. Marte Testmo holdt stafettpinnen. Ned til nivå 1 · 16. september. Runde 2: nivå 1 fra 16. september og nivå 2 fra 5. november.',
    now: ['Planlegg – nå'],
    listed: [
      'Nivå 2, To tjenester, steg 2 av 5: Planlegg.',
      'Samle – ferdig',
      'Nivå 2, To tjenester: 27. mai – 16. september',
      'Marte Testmo holdt stafettpinnen.',
      'Runde 2 · Ned til nivå 1 · 16. september',
      'Nivå 2, To tjenester: fra 5. november',
    ],
  },
  {
    heading: 'Åpnet igjen',
    sign: 'baton',
    drawn: ['Saken er her · 14 dager', 'Avsluttet 3. juni', 'Åpnet igjen · 10. november', 'Møtnå'],
    said: 'Nivå 1, Egen tjeneste, steg 1 av 5: Møt. På dette nivået siden 10. november. Runde 1: nivå 0 fra 18. februar og nivå 1 fra 2. mars. Marte Testmo holdt stafettpinnen. Åpnet igjen · 10. november. Runde 2: nivå 1 fra 10. november.',
    now: ['Møt – nå'],
    listed: [
      'Nivå 1, Egen tjeneste, steg 1 av 5: Møt.',
      'Planlegg – gjenstår',
      'Nivå 1, Egen tjeneste: 2. mars – 3. juni',
      'Runde 2 · Åpnet igjen · 10. november',
      'Nivå 1, Egen tjeneste: fra 10. november',
    ],
  },
  {
    heading: 'Tre runder, nå på nivå 3',
    sign: 'baton',
    drawn: [
      'Saken er her · 14 dager',
      'Avsluttet 2. mars',
      'Åpnet igjen · 20. april',
      'Ned til nivå 1 · 3. september',
      'Utførnå',
    ],
    said: 'Nivå 3, Flere tjenester, steg 3 av 5: Utfør. På dette nivået siden 10. november. Runde 1: nivå 0 fra 4. januar og nivå 1 fra 18. januar. Marte Testmo holdt stafettpinnen. Åpnet igjen · 20. april. Runde 2: nivå 1 fra 20. april og nivå 2 fra 11. juni. Marte Testmo holdt stafettpinnen. Ned til nivå 1 · 3. september. Runde 3: nivå 1 fra 3. september, nivå 2 fra 1. oktober og nivå 3 fra 10. november.',
    now: ['Utfør – nå'],
    listed: [
      'Nivå 3, Flere tjenester, steg 3 av 5: Utfør.',
      'Nivå 1, Egen tjeneste: 18. januar – 2. mars',
      'Runde 2 · Åpnet igjen · 20. april',
      'Runde 3 · Ned til nivå 1 · 3. september',
      'Nivå 3, Flere tjenester: fra 10. november',
    ],
  },
  {
    heading: 'Fem runder',
    sign: 'baton',
    drawn: ['2 tidligere runder · Åpnet igjen · 20. februar 2024', 'Åpnet igjen · 20. februar 2025'],
    said: 'Nivå 3, Flere tjenester, steg 3 av 5: Utfør. På dette nivået siden 10. november. Runde 1: nivå 0 fra 4. januar 2022 og nivå 1 fra 5. januar 2022. Åpnet igjen · 20. februar 2023. Runde 2: nivå 1 fra 20. februar 2023 og nivå 2 fra 11. juni 2023. Marte Testmo holdt stafettpinnen. Åpnet igjen · 20. februar 2024. Runde 3: nivå 1 fra 20. februar 2024 og nivå 2 fra 11. juni 2024. Marte Testmo holdt stafettpinnen. Åpnet igjen · 20. februar 2025. Runde 4: nivå 1 fra 20. februar 2025 og nivå 2 fra 11. juni 2025. Marte Testmo holdt stafettpinnen. Ned til nivå 1 · 3. september. Runde 5: nivå 1 fra 3. september, nivå 2 fra 1. oktober og nivå 3 fra 10. november.',
    now: ['Utfør – nå'],
    listed: [
      'Runde 1 Nivå 0, Bekymring: 4. januar 2022 – 5. januar 2022',
      'Runde 4 · Åpnet igjen · 20. februar 2025',
      'Runde 5 · Ned til nivå 1 · 3. september',
    ],
  },
  {
    heading: 'Avsluttet',
    sign: 'ring',
    drawn: ['Avsluttet: målet er nådd', 'Avgjøravsluttet 3. juni'],
    said: 'Avsluttet 3. juni på nivå 1, Egen tjeneste. Runde 1: nivå 0 fra 18. februar og nivå 1 fra 2. mars.',
    now: [],
    listed: [
      'Avsluttet 3. juni på nivå 1, Egen tjeneste.',
      'Avgjør – ferdig',
      'Nivå 1, Egen tjeneste: 2. mars – 3. juni',
    ],
  },
  {
    heading: 'Løftet akutt',
    sign: 'baton',
    drawn: ['Saken er her · 53 dager', 'Samlenå'],
    said: 'Nivå 3, Flere tjenester, steg 1 av 5: Samle. På dette nivået siden 2. oktober. Runde 1: nivå 0 fra 1. oktober og nivå 3 fra 2. oktober.',
    now: ['Samle – nå'],
    listed: [
      'Nivå 3, Flere tjenester, steg 1 av 5: Samle.',
      'Nivå 0, Bekymring: 1. oktober – 2. oktober',
      'Nivå 3, Flere tjenester: fra 2. oktober',
    ],
  },
  {
    heading: 'Løftet akutt, står fast',
    sign: 'baton',
    drawn: ['Saken er her · 53 dager', 'Avgjørstår fast'],
    said: 'Nivå 3, Flere tjenester. Saken står fast og venter på råd fra koordinerende enhet. På dette nivået siden 2. oktober. Runde 1: nivå 0 fra 1. oktober og nivå 3 fra 2. oktober.',
    now: ['Avgjør – står fast'],
    listed: [
      'Nivå 3, Flere tjenester. Saken står fast og venter på råd fra koordinerende enhet.',
      'Nivå 3, Flere tjenester: fra 2. oktober',
    ],
  },
];
