package org.ecopetition.frontdoor.draft;

import java.util.ArrayList;
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
        String content = encryption.decryptIfSound(kept, place(person, place));
        return content.equals(FieldEncryption.UNREADABLE) ? "{}" : content;
    }

    @Override
    public List<String> unopened() {
        List<String> unopened = new ArrayList<>();
        jdbc.sql("select person, place, content from draft order by person, place")
                .query(row -> {
                    Kept kept = new Kept(row.getString(1), row.getString(2), row.getString(3));
                    if (!encryption.opens(kept.content(), place(kept.person(), kept.place()))) {
                        unopened.add(kept.person() + ' ' + kept.place());
                    }
                });
        return unopened;
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
        int done = some.stream().mapToInt(this::encryptAnew).sum();
        Kept last = some.get(some.size() - 1);
        return new Step(last.person() + ' ' + last.place(), done, List.of());
    }

    private int encryptAnew(Kept kept) {
        return encryption
                .encryptAnew(kept.content(), place(kept.person(), kept.place()))
                .map(content -> jdbc.sql("update draft set content = ? where person = ? and place = ? and content = ?")
                        .params(content, kept.person(), kept.place(), kept.content())
                        .update())
                .orElse(0);
    }

    private static String place(String person, String place) {
        return "draft " + person + ' ' + place;
    }
}
