package org.ecopetition.audit.ledger;

import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostCollectionRecreateEventListener;
import org.hibernate.event.spi.PostCollectionRemoveEventListener;
import org.hibernate.event.spi.PostCollectionUpdateEventListener;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.stereotype.Component;

/** Hears of every row that an entity of a sealed table has written, and has it sealed. */
@Component
class SealedEntities implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient Ledger ledger;

    SealedEntities(EntityManagerFactory factory, Ledger ledger) {
        this.ledger = ledger;
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.POST_COLLECTION_RECREATE, (PostCollectionRecreateEventListener) this::made);
        listeners.appendListeners(
                EventType.POST_COLLECTION_UPDATE, (PostCollectionUpdateEventListener) this::collected);
        listeners.appendListeners(
                EventType.POST_COLLECTION_REMOVE, (PostCollectionRemoveEventListener) this::collected);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        touched(event.getPersister(), event.getId(), event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        touched(event.getPersister(), event.getId(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        touched(event.getPersister(), event.getId(), event.getDeletedState());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    /** A collection that was made empty has no rows. */
    private void made(AbstractCollectionEvent event) {
        if (!event.getCollection().empty()) {
            collected(event);
        }
    }

    /** The rows of a collection are those of its owner. */
    private void collected(AbstractCollectionEvent event) {
        CollectionEntry entry =
                event.getSession().getPersistenceContextInternal().getCollectionEntry(event.getCollection());
        CollectionPersister persister = entry == null
                ? null
                : Optional.ofNullable(entry.getCurrentPersister()).orElse(entry.getLoadedPersister());
        if (persister instanceof AbstractCollectionPersister known) {
            String owner = String.valueOf(event.getAffectedOwnerIdOrNull());
            SealedTable.named(known.getTableName()).ifPresent(table -> ledger.touched(table, owner, owner));
        }
    }

    private void touched(EntityPersister persister, Object id, Object[] state) {
        tableOf(persister)
                .ifPresent(table -> ledger.touched(
                        table,
                        id.toString(),
                        table.key().equals(table.belongsTo()) ? id.toString() : belongsTo(table, persister, state)));
    }

    private static Optional<SealedTable> tableOf(EntityPersister persister) {
        return persister instanceof AbstractEntityPersister known
                ? SealedTable.named(known.getTableName())
                : Optional.empty();
    }

    private static String belongsTo(SealedTable table, EntityPersister persister, Object[] state) {
        String property = table.isOfHandOff() ? "handOff" : "caseNumber";
        return String.valueOf(state[persister.getPropertyIndex(property)]);
    }
}
