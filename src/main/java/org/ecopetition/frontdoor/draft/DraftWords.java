package org.ecopetition.frontdoor.draft;

import java.util.List;
import org.ecopetition.storage.encryption.EncryptedRows;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Encrypts and opens drafts, which may name a caller; each opens for its person and form alone. */
@Component
@RotationPart
class DraftWords implements EncryptedRows {

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    DraftWords(JdbcClient jdbc, FieldEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    private record Kept(String person, String place, String content) {}

    String encrypt(String content, String person, String place) {
        return encryption.encrypt(content, place(person, place));
    }

    String open(String kept, String person, String place) {
        String content = encryption.decrypt(kept, place(person, place));
        return content.equals(FieldEncryption.UNREADABLE) ? "{}" : content;
    }

    @Override
    public String table() {
        return "draft";
    }

    @Override
    public Step encryptSome(String after, int most) {
        List<Kept> some = jdbc.sql("select person, place, content from draft where content not like ?"
                        + " and person || ' ' || place > ? order by person || ' ' || place fetch first " + most
                        + " rows only")
                .params(encryption.presentPattern(), after)
                .query(Kept.class)
                .list();
        if (some.isEmpty()) {
            return Step.NONE;
        }
        some.forEach(this::encryptAnew);
        Kept last = some.get(some.size() - 1);
        return new Step(last.person() + ' ' + last.place(), some.size(), List.of());
    }

    private void encryptAnew(Kept kept) {
        jdbc.sql("update draft set content = ? where person = ? and place = ? and content = ?")
                .param(encrypt(open(kept.content(), kept.person(), kept.place()), kept.person(), kept.place()))
                .param(kept.person())
                .param(kept.place())
                .param(kept.content())
                .update();
    }

    private static String place(String person, String place) {
        return "draft " + person + ' ' + place;
    }
}
