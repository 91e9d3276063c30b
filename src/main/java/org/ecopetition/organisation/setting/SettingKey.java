package org.ecopetition.organisation.setting;

/**
 * Which setting it is.
 *
 * @param subject as the record of changes names it
 * @param entry empty where a subject has one alone
 * @param type what is kept, as JSON
 */
public record SettingKey<T>(String subject, String entry, Class<T> type) {}
