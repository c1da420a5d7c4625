// The words that pages print before a day to say what it is the day of, in the languages of the archive.

/** 'Updated', 'Aktualisiert', 'Mis à jour': the day of the last change. */
export const CHANGED =
  /updated?\b|modified|revised|last\s?change|last\s?edited|aktualisiert|geändert|letzte änderung|bearbeitet|stand\s?:|mis(?:e)? à jour|modifié|actualizad|modificad|aggiornat|atualizad|alterad|bijgewerkt|gewijzigd|opdateret|uppdatera|oppdatert|päivitetty|aktualizacja|zaktualizowan|aktualizov|upraven|frissít|módosít|actualizat|güncelle|ενημέρωση|обновлен|изменен|оновлен|обновена|ažuriran|atnaujint|atjaunin|uuendat|diperbarui|cập nhật|تحديث|به‌روز|עודכן|עדכון|更新|수정|업데이트|แก้ไข/iu;

/** 'Published', 'Erstellt am', 'Publié le': the day of publication. */
export const PUBLISHES =
  /(?:^|[\s|•·(])(?:first |originally )?(?:published|posted|publication date|date published|pub\.? date|created|issued|filed|veröffentlicht|erschienen|erstellt|online seit|verfasst|datum|publié|paru|mis en ligne|créé|publicad|publicación|fecha|pubblicat|data|gepubliceerd|geplaatst|publiceret|offentliggjort|publicerad|publisert|julkaistu|opublikowan|data publikacji|dodano|publikován|vydán|zverejnen|közzété|megjelent|publicat|yayın|giriş|δημοσίευση|опубликован|дата публикации|опубліковано|публикуван|objavljen|paskelbta|publicēts|avaldatud|diterbitkan|đăng|نشر|منتشر|פורסם|发布|發布|公開|配信|掲載|등록|입력|게시|เผยแพร่)/iu;
