package org.ecopetition.audit.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table said when it steered a case.
 *
 * @param handOff key of the hand-off it was for, where it was for one alone
 * @param decision key of the table
 * @param version counted by the engine
 * @param rules ids of the rows that fitted, those of tables that the table itself asked before its own; empty where none did
 * @param question the inputs by name, as JSON
 * @param answer the outputs by name, as JSON
 * @param steered name of the event that followed from it
 */
public record TableAnswer(
        @Nullable String handOff,
        String decision,
        int version,
        String rules,
        String question,
        String answer,
        String steered,
        Instant askedAt) {}
