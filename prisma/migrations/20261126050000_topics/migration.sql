-- Stories of before keep the topics that they were given; `dateline reextract --write` finds them anew, with words and narrower ones.

ALTER TABLE "Topic" DROP COLUMN "definition";
ALTER TABLE "Topic" ADD COLUMN "broader" TEXT;
ALTER TABLE "Topic" ADD COLUMN "wikidata" TEXT;

ALTER TABLE "ArticleTopic" ADD COLUMN "words" TEXT NOT NULL DEFAULT '[]';

ALTER TABLE "Article" ADD COLUMN "foundTopics" TEXT;

CREATE TABLE "TopicVerdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "says" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "topicCode" TEXT NOT NULL,
    "givenAt" TEXT NOT NULL
);
CREATE INDEX "TopicVerdict_articleId_idx" ON "TopicVerdict"("articleId");
CREATE INDEX "TopicVerdict_givenAt_idx" ON "TopicVerdict"("givenAt");
