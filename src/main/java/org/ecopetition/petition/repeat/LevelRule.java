package org.ecopetition.petition.repeat;

/**
 * How a matter is handled that came so often.
 *
 * @param proposeKeyItem whether to propose it as a key item (重点件)
 * @param priority of its tasks, 50 is usual
 * @param source the rule and its version
 */
public record LevelRule(HandlingLevel level, boolean proposeKeyItem, int priority, String source) {}
