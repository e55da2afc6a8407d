/**
 * An estate as the AWS API describes it: directories, WorkSpaces and the network they stand in.
 * <p>
 * Start at {@link org.deskwright.estate.model.Estate}. The records carry the API's own field names; a wire value that
 * is absent is an empty string, an empty list or an empty Optional. Enumerations stay strings, because AWS adds values
 * without asking. Fields that this version does not know are kept in {@code more}. Everything here is immutable.
 */
package org.deskwright.estate.model;
