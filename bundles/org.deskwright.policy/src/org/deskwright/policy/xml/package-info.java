/**
 * XML of policies, read with bounds and without anything that it refers to: {@link org.deskwright.policy.xml.XmlReader}
 * gives the elements below the first, one after the other, as trees or passed over.
 */
package org.deskwright.policy.xml;
