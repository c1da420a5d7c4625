// News agencies by the names and short forms that datelines and bylines print.
// An agency is the source of a wire story; it never is an author.

import { fold } from '#lib/text/fold';

/** Canonical name, then the other spellings, all compared folded. Short forms that are also words are left out. */
const AGENCIES: string[][] = [
  ['AAP', 'Australian Associated Press'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  ['Anadolu Agency', 'Anadolu', 'AA'],
  ['ANSA'],
  ['Antara'],
  ['Associated Press', 'AP', 'The Associated Press', 'AP News'],
  ['Bernama'],
  ['Bloomberg', 'Bloomberg News'],
  ['Canadian Press', 'CP', 'The Canadian Press'],
  ['dpa', 'Deutsche Presse-Agentur', 'German Press Agency'],
  ['EFE', 'Agencia EFE'],
  ['IANS', 'Indo-Asian News Service'],
  ['Interfax'],
  ['International News Service', 'INS'],
  ['Inter Press Service', 'IPS'],
  ['IRNA', 'Islamic Republic News Agency'],
  ['KCNA', 'Korean Central News Agency'],
  ['Kyodo', 'Kyodo News'],
  ['MENA', 'Middle East News Agency'],
  ['PA Media', 'PA', 'Press Association'],
  ['PTI', 'Press Trust of India'],
  ['Reuters', 'Thomson Reuters', 'Reuter'],
  ['RIA Novosti', 'RIA', 'RIAN'],
  ['Tanjug'],
  ['TASS', 'Itar-Tass'],
  ['United Press', 'UP'],
  ['UPI', 'United Press International'],
  ['Xinhua', 'Xinhua News Agency', 'New China News Agency'],
  ['Yonhap', 'Yonhap News Agency'],
];

const BY_NAME = new Map(AGENCIES.flatMap((names) => names.map((name) => [fold(name), names[0] ?? name] as const)));

/** The canonical name of a known agency, or null. */
export function agencyNamed(name: string): string | null {
  return BY_NAME.get(fold(name.trim())) ?? null;
}
