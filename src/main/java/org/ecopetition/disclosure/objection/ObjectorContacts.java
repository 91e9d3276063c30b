package org.ecopetition.disclosure.objection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.storage.encryption.FieldEncryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By what objectors can be reached, encrypted in the database and bound to the receipt. */
@Component
class ObjectorContacts {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectorContacts.class);

    private final JdbcClient jdbc;
    private final FieldEncryption encryption;

    ObjectorContacts(JdbcClient jdbc, FieldEncryption encryption) {
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

    Stream<String> all() {
        return jdbc.sql("select receipt, contact from objection_contact").query(Kept.class).list().stream()
                .map(this::open)
                .distinct();
    }

    private String open(Kept kept) {
        return encryption.decrypt(kept.contact(), kept.receipt());
    }

    /** Encrypts with the present key what stands unencrypted, or encrypted with a former key. */
    @EventListener(ApplicationReadyEvent.class)
    void encryptAnew() {
        encryption.presentMark().ifPresent(mark -> {
            try {
                int encrypted = encryptAllBut(mark);
                if (encrypted > 0) {
                    LOG.info("{} contacts of objectors are encrypted with the present key", encrypted);
                }
            } catch (DataAccessException later) {
                LOG.warn("contacts are encrypted at the next start", later);
            }
        });
    }

    private int encryptAllBut(String mark) {
        List<Kept> others = jdbc.sql("select receipt, contact from objection_contact where contact not like ?")
                .param(mark + "%")
                .query(Kept.class)
                .list();
        return others.stream()
                .mapToInt(kept -> jdbc.sql("update objection_contact set contact = ? where receipt = ? and contact = ?")
                        .params(encryption.encrypt(open(kept), kept.receipt()), kept.receipt(), kept.contact())
                        .update())
                .sum();
    }
}
