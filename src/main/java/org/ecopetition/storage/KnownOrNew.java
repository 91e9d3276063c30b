package org.ecopetition.storage;

import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;

/**
 * How entities are saved: one that this session has read stays as it is, any other is new. Our ids are given before the database
 * is asked, and Spring Data would look for each of them first.
 *
 * @param <T> the entity
 * @param <I> its id
 */
class KnownOrNew<T, I> extends SimpleJpaRepository<T, I> {

    private final EntityManager entities;

    KnownOrNew(JpaEntityInformation<T, ?> information, EntityManager entities) {
        super(information, entities);
        this.entities = entities;
    }

    /** @throws jakarta.persistence.EntityExistsException at the next flush when it was read by another session */
    @Override
    public <S extends T> S save(S entity) {
        if (!entities.contains(entity)) {
            entities.persist(entity);
        }
        return entity;
    }

    /** That all repositories of the house save so. */
    @Configuration(proxyBeanMethods = false)
    @EnableJpaRepositories(basePackages = "org.ecopetition", repositoryBaseClass = KnownOrNew.class)
    static class Everywhere {}
}
