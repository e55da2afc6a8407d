package org.deskwright.estate.awscli;

import org.deskwright.core.intake.EvidenceReader;
import org.osgi.service.component.annotations.Component;

/**
 * Reads an estate from files of AWS CLI JSON: plain, gzipped or UTF-16; one page, many pages one after another, or an
 * array of pages. Stateless.
 * <p>
 * <b>Whether all was read.</b> A call's answer counts as complete for an account and Region when, among the files of
 * one folder, a page of it has no {@code NextToken} (pages of one answer may be spread over files, and only the last
 * has none), no file of it broke off, and no item had to be skipped. What this cannot see: a page in the middle that
 * was never saved, and a call that was given a filter.
 * <p>
 * <b>What no longer exists.</b> An item that a newer complete answer from another folder, of the same call, account and
 * Region, does not hold is gone: it stays as an earlier sighting only. An answer with less than half of the items of
 * the one before is taken for a filtered one and proves nothing gone; nor does one of unknown account or Region.
 * <p>
 * <b>Account and Region</b> come from the manifest; where that is silent, from ARNs, owners and Availability Zones in
 * the items; then from the other items of the same page and the same file; then from items elsewhere that are named by
 * id, such as the subnets of a directory.
 */
@Component(service = EvidenceReader.class)
public final class EstateReader implements EvidenceReader {
    @Override
    public String id() {
        return "estate";
    }

    @Override
    public Session begin() {
        return new ImportSession();
    }
}
