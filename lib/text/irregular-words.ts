// English words whose forms no rule gives, for lib/text/stem.ts. Each line is one word in all its forms; the first of
// them stands for all. A form is in one line only; those that are another everyday word as well ('left', 'fed') in none.

/** Verbs: the bare form, then what -s and -ing do not give. */
export const IRREGULAR_VERBS = `
  arise arose arisen
  awake awoke awoken
  beat beaten
  become became
  begin began begun beginning beginnings
  bend bent
  blow blew blown
  break broke broken
  bring brought
  broadcast broadcasted
  build built
  buy bought
  cast
  catch caught
  change changed
  choose chose chosen
  come came
  cut
  deal dealt dealings
  die died dying
  dig dug
  draw drew drawn
  drink drank drunk
  drive drove driven
  eat ate eaten
  eye eyed
  fall fell fallen
  feel felt feelings
  fight fought
  find found findings
  flee fled
  fly flies flew flown
  forbid forbade forbidden
  forget forgot forgotten
  forgive forgave forgiven
  freeze froze frozen
  get got gotten
  give gave given
  go goes went gone
  grow grew grown
  hang hung hanged
  hear heard hearings
  hide hid hidden
  hit
  hold held holdings
  hurt
  keep kept
  know knew known
  lay laid
  lead led
  lend lent
  let
  lie lied lying
  lose lost
  make made
  meet met meetings
  overcome overcame
  overtake overtook overtaken
  overthrow overthrew overthrown
  owe owed
  pay paid
  put
  quit
  range ranged
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran
  say said
  see saw seen
  seek sought
  sell sold
  send sent
  shake shook shaken
  shoot shot shots shootings
  shut
  sing sang sung
  sink sank sunk
  sit sat
  speak spoke spoken
  spend spent
  split
  spread
  stand stood
  steal stole stolen
  stick stuck
  strike struck stricken
  sue sued suing
  swear swore sworn
  swim swam swum
  take took taken
  teach taught
  tell told
  think thought thoughts
  throw threw thrown
  tie tied tying
  undergo undergoes underwent undergone
  understand understood
  undertake undertook undertaken
  uphold upheld
  unite
  use used using
  wake woke woken
  wear wore worn
  win won
  withdraw withdrew withdrawn
  withhold withheld
  write wrote written
`;

/** Nouns, and verbs too short or too odd for the rules: every form is written out. */
export const IRREGULAR_NOUNS = `
  age ages aged aging ageing
  agree agrees agreed agreeing
  analysis analyses
  axis axes
  basis bases
  bus buses bused busing
  businessman businessmen
  businesswoman businesswomen
  cameraman cameramen
  chairman chairmen
  child children
  clergyman clergymen
  congressman congressmen
  congresswoman congresswomen
  crisis crises
  criterion criteria
  decree decrees decreed decreeing
  disagree disagrees disagreed disagreeing
  emphasis emphases
  fireman firemen
  fisherman fishermen
  foot feet
  founded founding
  free frees freed freeing
  gas gases gassed gassing
  guarantee guarantees guaranteed guaranteeing
  gunman gunmen
  half halves
  hypothesis hypotheses
  knife knives knifed knifing
  lawman lawmen
  lens lenses
  man men
  mouse mice
  oasis oases
  policeman policemen
  policewoman policewomen
  program programs programme programmes programmed programming
  salesman salesmen
  serviceman servicemen
  shelf shelves
  sky skies
  spokesman spokesmen
  spokeswoman spokeswomen
  statesman statesmen
  taxi taxis
  thesis theses
  thief thieves
  tooth teeth
  vie vies vied vying
  wife wives
  wolf wolves
  woman women
  workman workmen
`;

/**
 * Words that keep to themselves: a rule would take them for a form of another word ('news' of 'new'), or they are words
 * of grammar, of which every text is full.
 */
export const ALONE = `
  news us united aids corps goods customs arms means series species politics economics physics ethics mathematics
  this his its was has had have having is are were been being be does did done doing the and for not but nor yet who
  whom whose which what when where why how that than then them they their there these those from with into onto over
  under upon about after before until while during because although though since would could should shall will must
  might may can cannot our ours your yours her hers him she you any some all both each every other others another such
  same only also very too just more most much many less least few once twice always never ever now here again still even
  perhaps sometimes besides otherwise else thus hence therefore however despite according nothing something anything
  everything willing hundred hundreds kindred alfred sacred naked wicked indeed bias biases alias atlas canvas christmas
  quite left fed one two three four five six seven eight nine ten
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  texas kansas honduras dallas paris france maine thomas hans marie louise denise simone justine michelle danielle
  gabrielle anne carole moore greene steele wilde locke howe lowe clarke marshall
`;

/** Words that end as forms of others do, and take an ending of their own: 'buildings' is of 'building'. */
export const BASE_WORDS = `
  building wedding ceiling stocking bearing inning shilling outing lightning pudding darling sterling sibling viking
  morning evening string spring aide suite route corpse paste haste morale humane urbane locale envelope germane
  rationale finale secrete severe mobile artiste premiere caste heroine silicone grande borne clothe breathe bathe
`;
