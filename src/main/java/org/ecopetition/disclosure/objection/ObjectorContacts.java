package org.ecopetition.disclosure.objection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.retention.CallerErased;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.ecopetition.storage.encryption.UnsealedRows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what objectors can be reached, encrypted in the database and bound to the receipt. */
@Component
@RotationPart
class ObjectorContacts extends UnsealedRows {

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    ObjectorContacts(JdbcClient jdbc, FieldEncryption encryption) {
        super("objection_contact", "contact", List.of("receipt"), receipt -> receipt, jdbc, encryption);
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    private record Kept(String receipt, String contact) {}

    void keep(String receipt, String contact) {
        jdbc.sql("insert into objection_contact (receipt, contact) values (?, ?)")
                .params(receipt, encryption.encrypt(contact, receipt))
                .update();
    }

    /** By receipt. */
    Map<String, String> of(HandOffKey key) {
        Map<String, String> contacts = new HashMap<>();
        jdbc.sql("select c.receipt, c.contact from objection_contact c join objection o on o.receipt = c.receipt"
                        + " where o.hand_off = ?")
                .param(key.value())
                .query(Kept.class)
                .list()
                .forEach(kept -> contacts.put(kept.receipt(), open(kept)));
        return contacts;
    }

    /** Whoever objected to a result of a petition is forgotten with its caller. */
    @EventListener
    void on(CallerErased event) {
        jdbc.sql("delete from objection_contact where receipt in (select receipt from objection where hand_off in"
                        + " (select hand_off_key from hand_off where case_number = ?))")
                .param(event.caseNumber().value())
                .update();
    }

    Stream<String> all() {
        return jdbc.sql("select receipt, contact from objection_contact").query(Kept.class).list().stream()
                .map(this::open)
                .distinct();
    }

    private String open(Kept kept) {
        return encryption.decrypt(kept.contact(), kept.receipt());
    }
}
