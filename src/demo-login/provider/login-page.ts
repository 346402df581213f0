import { DEMO_FAMILY } from '../demo-family.js';

/** One of the people of `GET /api/v1/demo/people`. */
export interface Listed {
  who: string;
  name: string;
  kind: string;
  roles: { role: string }[];
}

const ROLE_NAMES: Record<string, string> = {
  practitioner: 'fagperson',
  leader: 'leder',
  coordinatingUnit: 'koordinerende enhet',
  manager: 'kommunalsjef',
  administrator: 'systemansvarlig',
  auditor: 'personvernombud',
  guardian: 'foresatt',
  youngPerson: 'ungdom',
};

/** Where one chooses whom to be. In Norwegian, as the services are that it stands for. */
export function loginPage(kind: 'staff' | 'family', people: readonly Listed[], wrong: boolean): string {
  const title = kind === 'staff' ? 'Logg inn som ansatt' : 'Logg inn som innbygger';
  const chosen: Pick<Listed, 'who' | 'name' | 'roles'>[] =
    kind === 'staff'
      ? people.filter((one) => one.kind === 'staff')
      : DEMO_FAMILY.map(({ who, name, role }) => ({ who, name, roles: [{ role }] }));
  const rows = chosen.map(
    ({ who, name, roles }) =>
      `<li><button name="who" value="${escaped(who)}"><strong>${escaped(name)}</strong> ` +
      `<span>${escaped(rolesOf(roles))}</span></button></li>`,
  );
  return page(
    title,
    `${wrong ? '<p role="alert">Det du skrev, er ingen vi kan logge inn.</p>' : ''}
     <p>Dette er en demonstrasjon. Alle er oppdiktet, og ingen passord trengs.</p>
     <form method="post">
       <p><label for="level">Sikkerhetsnivå</label>
         <select id="level" name="level"><option value="high">Høyt</option>
           <option value="substantial">Betydelig</option></select></p>
       <h2>Hvem vil du være?</h2>
       <ul>${rows.join('')}</ul>
     </form>
     <form method="post">
       <h2>En annen</h2>
       ${kind === 'staff' ? field('login', 'Innlogging') + field('groups', 'Grupper fra katalogen (valgfritt)', false) : field('nationalId', 'Syntetisk fødselsnummer', true, 'numeric')}
       <p><label for="other-level">Sikkerhetsnivå</label>
         <select id="other-level" name="level"><option value="high">Høyt</option>
           <option value="substantial">Betydelig</option></select></p>
       <p><button>Logg inn</button></p>
     </form>
     <form method="post"><p><button name="cancel" value="yes">Avbryt</button></p></form>`,
  );
}

export function signOutPage(form: string): string {
  return page(
    'Logg ut',
    `${form}<p>Vil du logge ut av demoinnloggingen?</p>
     <p><button form="op.logoutForm" name="logout" value="yes">Ja, logg ut</button></p>`,
  );
}

export function messagePage(title: string): string {
  return page(title, '');
}

function rolesOf(roles: readonly { role: string }[]): string {
  return [...new Set(roles.map(({ role }) => ROLE_NAMES[role] ?? role))].join(', ');
}

function field(name: string, label: string, required = true, inputMode = 'text'): string {
  return `<p><label for="${name}">${label}</label>
    <input id="${name}" name="${name}" inputmode="${inputMode}" autocomplete="off"${required ? ' required' : ''}></p>`;
}

const STYLE = `
  body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; background: #f4f5f6; color: #1e2b3c }
  main { max-width: 36rem; margin: 2rem auto; padding: 1.5rem 2rem; background: #fff; border-radius: .5rem }
  ul { list-style: none; padding: 0 } li { margin: .5rem 0 }
  button { font: inherit; text-align: left; padding: .6rem 1rem; border: 2px solid #0062ba; border-radius: .25rem;
    background: #fff; color: #1e2b3c; cursor: pointer }
  li button { width: 100% } button:hover { background: #e5effa }
  :focus-visible { outline: 3px solid #1e2b3c; outline-offset: 2px }
  label { display: block; font-weight: 600 } input, select { font: inherit; padding: .4rem; border: 2px solid #68707c }
  li span { display: block } [role=alert] { border-left: .4rem solid #c01b1b; padding-left: 1rem }`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="nb"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>${title} – demo</title><style>${STYLE}</style></head>
    <body><main><h1>${title}</h1>${body}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
