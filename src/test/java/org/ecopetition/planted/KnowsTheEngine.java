package org.ecopetition.planted;

import org.camunda.bpm.engine.TaskService;

/** Planted: asks the engine outside of {@code process}. */
record KnowsTheEngine(TaskService tasks) {}
