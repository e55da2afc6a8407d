package org.deskwright.certificates.ui.desk;

import java.util.List;

import org.deskwright.certificates.path.TrustStore;

/**
 * What certificates are held against.
 *
 * @param stores those that everybody has before those that the user opened
 * @param missing why others cannot be told of, a line each
 */
public record StoresAtHand(List<TrustStore> stores, List<String> missing) {
    public StoresAtHand {
        stores = List.copyOf(stores);
        missing = List.copyOf(missing);
    }
}
