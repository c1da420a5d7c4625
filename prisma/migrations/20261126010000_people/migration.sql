-- Columns that were absent are empty in stories of before; `dateline reextract` fills them from the kept captures.

ALTER TABLE "Article" ADD COLUMN "linksHash" TEXT;

ALTER TABLE "ArticlePerson" ADD COLUMN "standing" TEXT;

ALTER TABLE "Mention" ADD COLUMN "foundSlug" TEXT;
ALTER TABLE "Mention" ADD COLUMN "foundHow" TEXT;
ALTER TABLE "Mention" ADD COLUMN "foundConfidence" REAL;
-- Few mentions are decided by a reader: the others cost the index nothing.
CREATE INDEX "Mention_foundSlug_idx" ON "Mention"("foundSlug") WHERE "foundSlug" IS NOT NULL;

CREATE TABLE "Quote" (
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "personSlug" TEXT,
    "foundSlug" TEXT,
    "speaker" TEXT NOT NULL,
    "confidence" REAL NOT NULL,
    "day" TEXT,

    PRIMARY KEY ("articleId", "position"),
    CONSTRAINT "Quote_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Quote_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "Quote_personSlug_day_articleId_position_idx" ON "Quote"("personSlug", "day" DESC, "articleId", "position");

-- No version wrote a verdict before, and nothing hangs on the table.
DROP TABLE "Verdict";
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "says" TEXT NOT NULL,
    "articleId" TEXT,
    "block" INTEGER,
    "start" INTEGER,
    "end" INTEGER,
    "text" TEXT,
    "personSlug" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "ofSlug" TEXT,
    "ofName" TEXT,
    "givenAt" TEXT NOT NULL
);
CREATE INDEX "Verdict_articleId_idx" ON "Verdict"("articleId");
CREATE INDEX "Verdict_personSlug_idx" ON "Verdict"("personSlug");
CREATE INDEX "Verdict_ofSlug_idx" ON "Verdict"("ofSlug");
CREATE INDEX "Verdict_givenAt_idx" ON "Verdict"("givenAt");
