/**
 * Reads large JSON texts quickly whose objects are all of much the same form, as those that AWS answers with.
 * <p>
 * Start at {@link org.deskwright.estate.json.Scanner}. It learns the form of a text while it goes through it: the
 * names, brackets and white space between two values are looked at letter by letter once, and from then on only
 * compared. That makes it a small loop, which is compiled soon. It takes only what is plain: at anything unusual, be it
 * an error or not, it gives up, and whoever called it reads the file with Gson, which knows all of JSON and says what
 * is wrong where.
 */
package org.deskwright.estate.json;
