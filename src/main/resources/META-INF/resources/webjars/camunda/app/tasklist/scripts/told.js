// What the house told about the tasks of the list, for every script that works with it. Tasklist loads the scripts that it is
// given under addresses of its own: whatever two of them share must stand in a module that is imported alone.

/** The cards by the ids of their tasks. */
export const told = new Map();

/** What the list says about a task. */
export function cardOf(taskId) {
  return told.get(taskId);
}
