/**
 * The checks that read an estate and the admin's answers.
 * <p>
 * Start at {@link org.deskwright.estate.check.EstateChecks}, the provider that lists them. A check is one class here
 * and one descriptor {@code checks/<id>.json} in this bundle; the descriptor holds its texts, importance, remedies,
 * cited facts and tunables, the class nothing but logic. All of them are stateless and linear in the size of the estate
 * (or n log n), and none takes absence for proof where the reading was incomplete.
 */
package org.deskwright.estate.check;
