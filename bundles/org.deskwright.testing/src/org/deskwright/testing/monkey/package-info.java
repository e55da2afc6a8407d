/**
 * Somebody who does what nobody would, in any order and without waiting: {@link org.deskwright.testing.monkey.Monkey}
 * is started with a seed, so that what it did can be done again.
 */
package org.deskwright.testing.monkey;
