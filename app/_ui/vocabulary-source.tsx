// Whose words the topics are: their licence asks for it wherever they are shown.

import { VOCABULARY_SOURCE } from '#lib/topics/vocabulary';

export function VocabularySource() {
  const { name, holder, address, licence, licenceAddress, note } = VOCABULARY_SOURCE;
  return (
    <>
      Topics are those of{' '}
      <a href={address} rel="noreferrer">
        {name}
      </a>{' '}
      by the {holder}, under{' '}
      <a href={licenceAddress} rel="noreferrer">
        {licence}
      </a>
      . {note}
    </>
  );
}
