-- CreateTable
CREATE TABLE "Source" (
    "name" TEXT NOT NULL PRIMARY KEY
);

-- CreateTable
CREATE TABLE "Capture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "articleId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "address" TEXT,
    "capturedDay" TEXT,
    "capturedPrecision" TEXT,
    "capturedEvidence" TEXT,
    "capturedWords" TEXT,
    "sha256" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "pack" TEXT NOT NULL,
    "packOffset" INTEGER NOT NULL,
    "packLength" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "ingestedAt" TEXT NOT NULL,
    CONSTRAINT "Capture_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "address" TEXT,
    "headline" TEXT NOT NULL,
    "byline" TEXT,
    "authors" TEXT NOT NULL DEFAULT '[]',
    "sourceName" TEXT,
    "section" TEXT,
    "datelineText" TEXT,
    "datelinePlace" TEXT,
    "language" TEXT,
    "publishedDay" TEXT,
    "publishedPrecision" TEXT,
    "publishedEvidence" TEXT,
    "publishedWords" TEXT,
    "publishedNote" TEXT,
    "updatedDay" TEXT,
    "updatedPrecision" TEXT,
    "updatedEvidence" TEXT,
    "updatedWords" TEXT,
    "capturedDay" TEXT,
    "capturedPrecision" TEXT,
    "capturedEvidence" TEXT,
    "capturedWords" TEXT,
    "wordCount" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "addedSeq" INTEGER NOT NULL,
    "changedSeq" INTEGER NOT NULL,
    "addedAt" TEXT NOT NULL,
    CONSTRAINT "Article_sourceName_fkey" FOREIGN KEY ("sourceName") REFERENCES "Source" ("name") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "articleId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "captureId" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "recordedAt" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "version"),
    CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleVersion_captureId_fkey" FOREIGN KEY ("captureId") REFERENCES "Capture" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Block" (
    "articleId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "version", "position"),
    CONSTRAINT "Block_articleId_version_fkey" FOREIGN KEY ("articleId", "version") REFERENCES "ArticleVersion" ("articleId", "version") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "surname" TEXT NOT NULL,
    "born" INTEGER,
    "wikidata" TEXT
);

-- CreateTable
CREATE TABLE "PersonName" (
    "personSlug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("personSlug", "name"),
    CONSTRAINT "PersonName_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "country" TEXT,
    "organisation" TEXT,
    "role" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Term" (
    "personSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "officeId" TEXT NOT NULL,
    "fromDay" TEXT,
    "fromPrecision" TEXT,
    "toDay" TEXT,
    "toPrecision" TEXT,
    "acting" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("personSlug", "position"),
    CONSTRAINT "Term_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Term_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mention" (
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "personSlug" TEXT,
    "how" TEXT NOT NULL,
    "confidence" REAL NOT NULL,

    PRIMARY KEY ("articleId", "position"),
    CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mention_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticlePerson" (
    "articleId" TEXT NOT NULL,
    "personSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "salience" TEXT NOT NULL,
    "mentions" INTEGER NOT NULL,
    "officeId" TEXT,
    "officeTitle" TEXT,

    PRIMARY KEY ("articleId", "personSlug"),
    CONSTRAINT "ArticlePerson_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticlePerson_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ArticlePerson_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Topic" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL,
    "definition" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "articleId" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "score" REAL NOT NULL,

    PRIMARY KEY ("articleId", "topicCode"),
    CONSTRAINT "ArticleTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ArticleTopic_topicCode_fkey" FOREIGN KEY ("topicCode") REFERENCES "Topic" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verdict" (
    "articleId" TEXT NOT NULL,
    "personSlug" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "block" INTEGER,
    "start" INTEGER,
    "end" INTEGER,
    "givenAt" TEXT NOT NULL,

    PRIMARY KEY ("articleId", "personSlug"),
    CONSTRAINT "Verdict_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Verdict_personSlug_fkey" FOREIGN KEY ("personSlug") REFERENCES "Person" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Counter" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Property" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Capture_articleId_idx" ON "Capture"("articleId");

-- CreateIndex
CREATE INDEX "Capture_sha256_idx" ON "Capture"("sha256");

-- CreateIndex
CREATE INDEX "Article_changedSeq_idx" ON "Article"("changedSeq");

-- CreateIndex
CREATE INDEX "Article_publishedDay_idx" ON "Article"("publishedDay");

-- CreateIndex
CREATE INDEX "Article_sourceName_publishedDay_idx" ON "Article"("sourceName", "publishedDay");

-- CreateIndex
CREATE INDEX "ArticleVersion_captureId_idx" ON "ArticleVersion"("captureId");

-- CreateIndex
CREATE INDEX "Term_officeId_idx" ON "Term"("officeId");

-- CreateIndex
CREATE INDEX "Mention_personSlug_idx" ON "Mention"("personSlug");

-- CreateIndex
CREATE INDEX "ArticlePerson_personSlug_idx" ON "ArticlePerson"("personSlug");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicCode_idx" ON "ArticleTopic"("topicCode");

-- CreateIndex
CREATE INDEX "Verdict_personSlug_idx" ON "Verdict"("personSlug");

-- CreateIndex
CREATE INDEX "Change_articleId_idx" ON "Change"("articleId");
