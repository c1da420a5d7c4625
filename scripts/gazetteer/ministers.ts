// Labels of ministers, speakers, central banks and organisations in, offices out.

import type { Office } from '#lib/model/person';
import { fold } from '#lib/text/fold';
import type { Kind } from './offices';

/** Offices whose title does not follow from the label: key, title without the state, nouns. */
const NAMED: Record<string, [key: string, head: string, ...words: string[]]> = {
  'minister of home affairs': [
    'home-minister',
    'home minister',
    'home minister',
    'home affairs minister',
    'interior minister',
  ],
  'minister of the interior': [
    'interior-minister',
    'interior minister',
    'interior minister',
    'minister of the interior',
  ],
  'minister of internal affairs': ['interior-minister', 'interior minister', 'interior minister'],
  'minister of defence': [
    'defense-minister',
    'defense minister',
    'defense minister',
    'defence minister',
    'minister of defense',
    'minister of defence',
    'defense chief',
  ],
  'minister of justice': ['justice-minister', 'justice minister', 'justice minister', 'minister of justice'],
  treasurer: ['treasurer', 'treasurer', 'treasurer'],
  'chancellor of the exchequer': [
    'chancellor-exchequer',
    'chancellor of the exchequer',
    'chancellor of the exchequer',
    'chancellor',
  ],
  'secretary of state for defence': [
    'defence-secretary',
    'defence secretary',
    'defence secretary',
    'defense secretary',
    'defence minister',
    'defense minister',
  ],
  'secretary of state for the home department': ['home-secretary', 'home secretary', 'home secretary'],
  'home secretary': ['home-secretary', 'home secretary', 'home secretary'],
  'attorney general': ['attorney-general', 'attorney general', 'attorney general'],
  'ambassador to the united nations': [
    'ambassador-un',
    'ambassador to the United Nations',
    'ambassador to the united nations',
    'u.n. ambassador',
    'ambassador to the u.n.',
  ],
  'chairman of the joint chiefs of staff': [
    'chairman-joint-chiefs',
    'chairman of the Joint Chiefs of Staff',
    'chairman of the joint chiefs of staff',
    'joint chiefs chairman',
    'top general',
  ],
  'director of national intelligence': [
    'director-national-intelligence',
    'director of national intelligence',
    'director of national intelligence',
    'intelligence chief',
  ],
  'national security advisor': [
    'national-security-adviser',
    'national security adviser',
    'national security adviser',
    'national security advisor',
  ],
  'secretary of defence': ['secretary-of-defense', 'secretary of defense', 'secretary of defense', 'defense secretary'],
  'secretary of the treasury': ['secretary-of-the-treasury', 'secretary of the treasury', 'treasury secretary'],
  'white house chief of staff': ['chief-of-staff', 'White House chief of staff', 'chief of staff'],
  'speaker of the house of representatives': [
    'speaker-house',
    'speaker of the House of Representatives',
    'house speaker',
    'speaker of the house',
    'speaker',
  ],
  'speaker of the house of commons': [
    'speaker-commons',
    'speaker of the House of Commons',
    'speaker of the house of commons',
    'commons speaker',
    'speaker',
  ],
  'speaker of the lok sabha': ['speaker-lok-sabha', 'speaker of the Lok Sabha', 'lok sabha speaker', 'speaker'],
  'speaker of the national assembly': [
    'speaker-assembly',
    'speaker of the National Assembly',
    'national assembly speaker',
    'assembly speaker',
    'speaker',
  ],
  'president of the national assembly': [
    'speaker-assembly',
    'president of the National Assembly',
    'national assembly president',
    'national assembly speaker',
  ],
  'president of the chamber of deputies': [
    'speaker-deputies',
    'president of the Chamber of Deputies',
    'speaker of the chamber of deputies',
    'president of the chamber of deputies',
  ],
  'president of the senate': [
    'president-senate',
    'president of the Senate',
    'senate president',
    'senate speaker',
    'president of the senate',
  ],
  'chairman of the federation council': [
    'speaker-federation-council',
    'chairman of the Federation Council',
    'federation council speaker',
  ],
  'chairman of the state duma': [
    'speaker-duma',
    'chairman of the State Duma',
    'duma speaker',
    'state duma speaker',
    'parliament speaker',
  ],
};
/** Heads of international organisations: key, title, names of the organisation, nouns. */
const ORGANISATIONS: Record<string, { id: string; title?: string; names?: string[]; words?: string[] }> = {
  UN: { id: 'secretary-general-un' },
  EU: { id: 'president-european-commission' },
  'EU council': { id: 'president-european-council' },
  NATO: { id: 'secretary-general-nato' },
  IMF: { id: 'managing-director-imf' },
  WB: { id: 'president-world-bank' },
  UNESCO: {
    id: 'director-general-unesco',
    title: 'director-general of UNESCO',
    names: ['UNESCO'],
    words: ['director-general', 'director general', 'chief', 'head'],
  },
  OECD: {
    id: 'secretary-general-oecd',
    title: 'secretary-general of the OECD',
    names: ['OECD', 'Organisation for Economic Co-operation and Development'],
    words: ['secretary-general', 'secretary general', 'chief', 'head'],
  },
  WTO: {
    id: 'director-general-wto',
    title: 'director-general of the World Trade Organization',
    names: ['World Trade Organization', 'WTO'],
    words: ['director-general', 'director general', 'chief', 'head'],
  },
  OHCHR: {
    id: 'high-commissioner-human-rights-un',
    title: 'United Nations high commissioner for human rights',
    names: ['U.N. Human Rights', 'United Nations Human Rights'],
    words: ['high commissioner', 'chief'],
  },
  GCC: {
    id: 'secretary-general-gcc',
    title: 'secretary-general of the Gulf Cooperation Council',
    names: ['Gulf Cooperation Council', 'GCC'],
    words: ['secretary-general', 'secretary general', 'chief'],
  },
};

/** Null for offices of a part of a state ('Secretary of State of Ohio'). */
export function ministerKind(label: string): Kind | null {
  const plain = fold(label).replace('national defence', 'defence');
  if (/^secretary of state of /.test(plain)) return null;
  const named = NAMED[plain];
  if (named) {
    const [key, head, ...words] = named;
    return { key, head, role: 'minister', words, several: true };
  }
  const of = /^(minister|secretary) of (?:the )?(.+)$/.exec(plain);
  if (!of) return null;
  const [, rank = '', field = ''] = of;
  const head =
    rank === 'minister'
      ? `${field} minister`
      : `secretary of ${/^(?:navy|army|air force|interior)$/.test(field) ? 'the ' : ''}${field}`;
  const words = [`${field} ${rank}`, `${rank} of ${field}`, ...(/ the /.test(head) ? [`${rank} of the ${field}`] : [])];
  return { key: head.replaceAll(' ', '-'), head, role: 'minister', words, several: true };
}

/** The head of a central bank, called after the state: 'central bank governor of Turkey'. */
export function centralBankKind(label: string): Kind | null {
  const plain = fold(label);
  if (plain.includes('federal reserve') || plain.includes('bank of england')) return null;
  const word = plain.startsWith('governor') ? 'governor' : 'president';
  const reserve = plain.includes('reserve bank') ? [`reserve bank ${word}`] : [];
  return {
    key: 'central-bank-governor',
    head: 'central bank governor',
    role: 'minister',
    words: ['central bank governor', 'central bank president', 'central bank chief', 'central bank head', ...reserve],
  };
}

export function organisationOffice(org: string): Office | string | null {
  const found = ORGANISATIONS[org];
  if (!found) return null;
  const { id, title, names = [], words = [] } = found;
  if (title === undefined) return id;
  return { id, title, country: null, organisation: names, role: 'organisation-head', words };
}

/** The office of an organisation by its id. */
export function organisationById(id: string): Office | null {
  for (const org of Object.keys(ORGANISATIONS)) {
    const office = organisationOffice(org);
    if (office !== null && typeof office !== 'string' && office.id === id) return office;
  }
  return null;
}
