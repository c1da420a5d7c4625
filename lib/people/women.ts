// Leaders who are women, by slug: whom 'Mrs. Thatcher' can mean and 'Mr. Thatcher' cannot.

import { isWomansName } from './given-names';
import { wordSet } from './word-set';

const WOMEN = wordSet(`
  alenka-bratusek ana-brnabic angela-merkel annalena-baerbock anneli-jaatteenmaki atifete-jahjaga aung-san-suu-kyi
  beata-szydlo beatrix-of-the-netherlands benazir-bhutto bidya-devi-bhandari brigitte-bierlein catherine-ashton
  catherine-connolly catherine-samba-panza chandrika-kumaratunga christine-lagarde claudia-sheinbaum condoleezza-rice
  corazon-aquino cristina-fernandez-de-kirchner dalia-grybauskaite delcy-rodriguez dilma-rousseff dina-boluarte
  droupadi-murmu edith-cresson elisabeth-borne elizabeth-ii ellen-johnson-sirleaf erna-solberg ertha-pascal-trouillot
  evika-silina ewa-kopacz federica-mogherini fiame-naomi-mataafa giorgia-meloni gloria-macapagal-arroyo golda-meir
  gordana-siljanovska-davkova gro-harlem-brundtland halimah-yacob halla-tomasdottir hanna-suchocka harini-amarasuriya
  helen-clark helle-thorning-schmidt hillary-clinton iliana-iotova indira-gandhi inga-ruginiene ingrida-simonyte
  isabel-peron iveta-radicova jacinda-ardern jadranka-kosor janet-jagan janet-yellen jeanine-anez jenny-shipley
  johanna-sigurdardottir joyce-banda julia-gillard juliana-of-the-netherlands kaja-kallas kamala-harris
  kamla-persad-bissessar katalin-novak katerina-sakellaropoulou katrin-jakobsdottir kazimiera-prunskiene keiko-fujimori
  kersti-kaljulaid khaleda-zia kim-campbell kolinda-grabar-kitarovic kristalina-georgieva kristrun-frostadottir
  laimdota-straujuma laura-chinchilla laura-fernandez leni-robredo lidia-gueiler liz-truss madeleine-albright
  magdalena-andersson maia-sandu margaret-beckett margaret-chan margaret-thatcher margrethe-ii mari-kiviniemi
  maria-de-lourdes-pintasilgo mary-mcaleese mary-robinson megawati-sukarnoputri mette-frederiksen mia-mottley
  michelle-bachelet milka-planinc mireya-moscoso natalia-gavrilita natasa-pirc-musar netumbo-nandi-ndaitwah
  nino-burjanadze paetongtarn-shinawatra park-geun-hye portia-simpson-miller pratibha-patil reneta-indzhova
  roza-otunbayeva salome-zourabichvili samia-suluhu-hassan sanae-takaichi sanna-marin sara-duterte sheikh-hasina
  sirimavo-bandaranaike sophie-wilmes sushila-karki tansu-ciller tarja-halonen theresa-may tsai-ing-wen tzipi-livni
  ulle-madise ursula-von-der-leyen vaira-vike-freiberga vassiliki-thanou vigdis-finnbogadottir violeta-chamorro
  viorica-dancila vjosa-osmani wilhelmina-of-the-netherlands xiomara-castro yingluck-shinawatra yulia-svyrydenko
  yulia-tymoshenko zuzana-caputova
`);

/** The slugs, for the test that each is a person of the gazetteer. */
export const WOMEN_SLUGS: readonly string[] = [...WOMEN];

/** By the list, or by a given name that only women bear. */
export function isWoman(slug: string): boolean {
  return WOMEN.has(slug) || isWomansName(slug.slice(0, Math.max(0, slug.indexOf('-'))));
}
