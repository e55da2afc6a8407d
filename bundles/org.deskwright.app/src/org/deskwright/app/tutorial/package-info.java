/**
 * The view that leads through tutorials. {@link org.deskwright.app.tutorial.Tutorials} has those that the bundles
 * contribute by the extension point {@code org.deskwright.app.tutorials}; what is done of them is kept from one start
 * to the next. Display thread only.
 */
package org.deskwright.app.tutorial;
