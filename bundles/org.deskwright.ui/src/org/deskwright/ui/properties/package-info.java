/**
 * What the Properties view shows. A bundle adapts its things to {@code IPropertySource} and describes them by a
 * {@link org.deskwright.ui.properties.FactSource}.
 */
package org.deskwright.ui.properties;
