package org.deskwright.estate.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Network interfaces by their private addresses, which are unique within their subnet only. Few subnets of a large
 * estate are ever asked about, so that each gets its own table when it is.
 */
final class InterfaceTable {
    private final Map<String, List<NetworkInterface>> bySubnet = new HashMap<>();
    private final Map<String, Map<String, NetworkInterface>> byAddress = new HashMap<>();

    InterfaceTable(Shelf interfaces) {
        Run run = new Run();
        interfaces.forEach(item -> run.add((NetworkInterface) item));
    }

    /** Interfaces of one subnet often come one after another. */
    private final class Run {
        private String subnet;
        private List<NetworkInterface> list;

        void add(NetworkInterface item) {
            if (item.subnetId() != subnet) { // the same object in most of them
                subnet = item.subnetId();
                list = bySubnet.computeIfAbsent(subnet, id -> new ArrayList<>());
            }
            list.add(item);
        }
    }

    /** The interface with that address, or null. */
    NetworkInterface find(String subnet, String address) {
        List<NetworkInterface> interfaces = bySubnet.get(subnet);
        return interfaces == null ? null : ofSubnet(subnet, interfaces).get(address);
    }

    private synchronized Map<String, NetworkInterface> ofSubnet(String subnet, List<NetworkInterface> interfaces) {
        Map<String, NetworkInterface> known = byAddress.get(subnet);
        if (known == null) {
            known = table(interfaces);
            byAddress.put(subnet, known);
        }
        return known;
    }

    private static Map<String, NetworkInterface> table(List<NetworkInterface> interfaces) {
        Map<String, NetworkInterface> table = HashMap.newHashMap(interfaces.size());
        for (NetworkInterface item : interfaces) {
            String primary = item.privateIpAddress();
            claim(table, primary, item);
            for (String address : item.privateIpAddresses()) {
                if (!address.equals(primary)) {
                    claim(table, address, item);
                }
            }
        }
        return table;
    }

    private static void claim(Map<String, NetworkInterface> table, String address, NetworkInterface item) {
        NetworkInterface other = table.put(address, item);
        if (other != null && preferred(address, other, item) == other) {
            table.put(address, other);
        }
    }

    /** Where two interfaces claim it: the one whose primary address it is; always the same, whoever came first. */
    private static NetworkInterface preferred(String address, NetworkInterface one, NetworkInterface other) {
        if (one.privateIpAddress().equals(address) != other.privateIpAddress().equals(address)) {
            return one.privateIpAddress().equals(address) ? one : other;
        }
        int order = one.id().compareTo(other.id());
        order = order == 0 ? one.scope().compareTo(other.scope()) : order;
        return order > 0 ? one : other;
    }
}
