/**
 * The symptoms that users report, what decides each, and what helps.
 * <p>
 * Start at {@link org.deskwright.core.topic.TopicCatalogue}. All of it is data, in the bundle's folder
 * {@code catalogue/}: one file a {@link org.deskwright.core.topic.Topic}, whose id is the anchor of the AWS
 * troubleshooting page, one file for the {@linkplain org.deskwright.core.topic.Question questions} that only an admin
 * can answer, and one for the {@linkplain org.deskwright.core.topic.EvidenceSource kinds of evidence} and how to get
 * them. JSON Schemas stand beside them. Everything here is immutable.
 */
package org.deskwright.core.topic;
