-- Columns that were absent are empty in stories of before; `dateline reextract` fills them from the kept captures.
-- Columns are added one by one: a table that is made anew would drop the rows that hang on it (see ARCHITECTURE.md).

ALTER TABLE "Article" ADD COLUMN "agency" TEXT;
ALTER TABLE "Article" ADD COLUMN "datelineDay" TEXT;
ALTER TABLE "Article" ADD COLUMN "stub" TEXT;
ALTER TABLE "Article" ADD COLUMN "familyId" TEXT NOT NULL DEFAULT '';
UPDATE "Article" SET "familyId" = "id";
CREATE INDEX "Article_familyId_idx" ON "Article"("familyId");

ALTER TABLE "ArticleVersion" ADD COLUMN "textHash" TEXT NOT NULL DEFAULT '';

ALTER TABLE "Block" ADD COLUMN "day" TEXT;

ALTER TABLE "Capture" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Capture" ADD COLUMN "charset" TEXT;
ALTER TABLE "Capture" ADD COLUMN "source" TEXT;
UPDATE "Capture" SET "version" = COALESCE(
    (SELECT MIN("version") FROM "ArticleVersion" WHERE "ArticleVersion"."captureId" = "Capture"."id"), 1);

CREATE TABLE "ArticleKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    CONSTRAINT "ArticleKey_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ArticleKey_articleId_idx" ON "ArticleKey"("articleId");
INSERT INTO "ArticleKey" ("id", "articleId") SELECT "id", "id" FROM "Article";

-- 32 rows a story, found by value only: without a row id each is kept once.
CREATE TABLE "Shingle" (
    "value" INTEGER NOT NULL,
    "story" INTEGER NOT NULL,

    PRIMARY KEY ("value", "story")
) WITHOUT ROWID;

CREATE TABLE "IngestRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "startedAt" TEXT NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "before" INTEGER NOT NULL
);

CREATE TABLE "IngestFile" (
    "runId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "modified" REAL NOT NULL,
    "reads" INTEGER NOT NULL,
    "ended" BOOLEAN NOT NULL,

    PRIMARY KEY ("runId", "path"),
    CONSTRAINT "IngestFile_runId_fkey" FOREIGN KEY ("runId") REFERENCES "IngestRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "IngestRefusal" (
    "runId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    PRIMARY KEY ("runId", "position"),
    CONSTRAINT "IngestRefusal_runId_fkey" FOREIGN KEY ("runId") REFERENCES "IngestRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
