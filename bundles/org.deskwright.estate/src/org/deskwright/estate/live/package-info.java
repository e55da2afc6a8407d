/**
 * Reading an estate from AWS itself, as those see it who ask for it; nothing here knows how it is done.
 * <p>
 * Start at {@link org.deskwright.estate.live.LiveEstate}, a service that is there when the bundle is installed that
 * knows AWS. It gives what AWS answered page by page in the form that the AWS CLI prints, so that live evidence is read
 * by the same {@linkplain org.deskwright.estate.awscli.EstateReader reader} as files.
 * {@link org.deskwright.estate.live.Focus} says what of it comes first, or alone.
 * {@link org.deskwright.estate.live.EvidenceFolder} keeps the pages as a folder of such files.
 */
package org.deskwright.estate.live;
