// A case that is made for the pictures of what a family is asked, and of what it asks for.
const DAY_MS = 86_400_000;
const inDays = (days) =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** The guardian is asked whether PPT may take part, in a log that is open. */
export async function askAgain(page, visitAs) {
  const { caseId, askedId } = await openLog(visitAs);
  await opens(page, `/family/${caseId}/asked/${askedId}`);
}

/** Once a worker has noted that the yes to the log runs out soon. */
export async function extendSoon(page, visitAs) {
  const { caseId, shortId } = await openLog(visitAs);
  const guardian = await visitAs('guardian');
  await until(async () => {
    const { consents } = await guardian.read(`/cases/${caseId}/family-page`);
    return consents.find(({ consentId }) => consentId === shortId)?.mayExtendUntil;
  });
  await guardian.leave();
  await opens(page, `/family/${caseId}/extend/${shortId}`);
}

/** Asked before there is a log to read. */
export async function askFirst(page, visitAs) {
  await opens(page, `/family/questions/${await question(visitAs)}`);
}

/** The guardian asks for everything; a worker puts it together for the nurse to go through. */
export async function reviewForAccess(page, visitAs) {
  const { caseId } = await openLog(visitAs);
  const [guardian, nurse] = [await visitAs('guardian'), await visitAs('nurse')];
  const ofCase = async () =>
    (await nurse.read('/access-requests')).toReview.find((one) => one.caseId === caseId);
  if (!(await ofCase())) await guardian.sends(`/cases/${caseId}/access-requests`, {});
  const { id } = await until(ofCase);
  await Promise.all([guardian.leave(), nurse.leave()]);
  await opens(page, `/access-review/${id}`);
}

/** One case for the pictures of both sizes. */
const once = (make) => {
  let made;
  return (visitAs) => (made ??= make(visitAs));
};

const openLog = once(async (visitAs) => {
  const { caseId, guardianId, nurse } = await newCase(visitAs, 'Vilje Granskog');
  const [shortId, askedId] = [globalThis.crypto.randomUUID(), globalThis.crypto.randomUUID()];
  const given = {
    consentId: shortId,
    services: [],
    kinds: ['school', 'health'],
    givenBy: [{ role: 'guardian', personId: guardianId }],
    how: 'onPaper',
    validFrom: inDays(0),
    validUntil: inDays(20),
  };
  await nurse.records(caseId, { type: 'CONSENT_GIVEN', facts: given }, { type: 'LOG_REQUESTED' });
  const ppt = (await nurse.read('/services')).find(({ kind }) => kind === 'ppt');
  const asked = { consentId: askedId, services: [ppt.id], kinds: ['school'], everyGuardian: true };
  await nurse.records(caseId, { type: 'CONSENT_ASKED', facts: asked });
  await nurse.leave();
  return { caseId, shortId, askedId };
});

const question = once(async (visitAs) => {
  const { caseId, nurse } = await newCase(visitAs, 'Eira Granskog');
  const consentId = globalThis.crypto.randomUUID();
  const facts = { consentId, services: [], kinds: ['school'], everyGuardian: true };
  await nurse.records(caseId, { type: 'LOG_REQUESTED' }, { type: 'CONSENT_ASKED', facts });
  await nurse.leave();
  return consentId;
});

/** Somebody had to begin at once. */
const acutely = (serviceId) => [
  { type: 'CONCERN_LOGGED', facts: { serviceId } },
  {
    type: 'CONCERN_DEFINED',
    facts: { worry: 3, earlierConcerns: false },
    texts: { seenAndHeard: 'Er mye alene i friminuttene.' },
  },
  {
    type: 'LEVEL_1_STARTED_ACUTELY',
    facts: { evaluateBy: inDays(40) },
    texts: { reason: 'Hun kom ikke på skolen i dag.' },
  },
];

/** Of a child at level 1, whose guardian is the one whom the demo lets in. */
async function newCase(visitAs, name) {
  const { DEMO_FAMILY } = await import('../../dist/src/demo-login/demo-family.js');
  const { syntheticNationalId } = await import('../../dist/src/demo/national-id.js');
  const [nurse, leader] = [await visitAs('nurse'), await visitAs('leader')];
  const { person, roles } = await nurse.read('/session');
  const [{ serviceId }] = roles;
  // Another child each time: a child can have but one open log.
  const some = (most) => Math.floor(Math.random() * most);
  const nationalId = syntheticNationalId(inDays(-3660 - some(300)), 'female', some(150));
  const { caseId } = await nurse.sends('/cases', {
    child: { kind: 'nationalId', nationalId, name },
    events: acutely(serviceId),
  });
  const { id: guardianId } = await nurse.sends('/people', {
    kind: 'nationalId',
    nationalId: DEMO_FAMILY[0].nationalId,
    name: DEMO_FAMILY[0].name,
    serviceId,
  });
  await nurse.sends(`/cases/${caseId}/family/${guardianId}`, {}, 'PUT');
  const holder = { staffId: person.id, serviceId };
  await leader.records(caseId, { type: 'RELAY_HOLDER_NAMED', facts: holder });
  const evaluated = {
    type: 'ACUTE_RISE_EVALUATED',
    facts: { wasRight: true, childVoice: { kind: 'said' } },
    texts: { conclusion: 'Det var rett å begynne med en gang.', childSaid: 'Det går bedre nå.' },
  };
  await nurse.records(caseId, evaluated);
  await leader.leave();
  return { caseId, guardianId, nurse };
}

async function opens(page, path) {
  await page.goto(new URL(path, page.url()).href);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}

/** What a worker does soon. */
async function until(ask) {
  for (let tries = 0; tries < 90; tries += 1) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('no worker has done it');
}
