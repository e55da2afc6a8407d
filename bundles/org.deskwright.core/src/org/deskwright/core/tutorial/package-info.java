/**
 * Tutorials: steps that lead somebody new through a task of the workbench. A tutorial is a file,
 * {@code deskwright.tutorial/1}; the schema is {@code catalogue/schema/tutorial.schema.json}. Start at
 * {@link org.deskwright.core.tutorial.TutorialFile}. What a step does and how it is known to be done are named here and
 * carried out by the workbench. Immutable and safe for use by many threads.
 */
package org.deskwright.core.tutorial;
