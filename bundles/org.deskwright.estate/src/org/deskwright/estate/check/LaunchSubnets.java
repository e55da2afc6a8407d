package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Values;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.region.Known;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;

/** Whether the subnets that directories launch into can take more WorkSpaces. */
final class LaunchSubnets {
    private final Regions regions;

    LaunchSubnets(Regions regions) {
        this.regions = regions;
    }

    /** Says what is wrong or unknown, and returns how many subnets are in order. */
    int decide(Reading reading, long wanted, Verdicts verdicts) {
        int sound = 0;
        Set<String> seen = new HashSet<>();
        List<String> unread = new ArrayList<>();
        for (WorkspaceDirectory directory : reading.estate().directories()) {
            Cancellation.poll();
            for (String id : directory.subnetIds()) {
                if (!seen.add(id)) {
                    continue;
                }
                Optional<Subnet> subnet = reading.estate().find(Subnet.class, id);
                if (subnet.isEmpty() || subnet.get().availableIpAddressCount().isEmpty()) {
                    unread.add(id);
                } else if (isSound(subnet.get(), directory, wanted, verdicts)) {
                    sound++;
                }
            }
        }
        if (!unread.isEmpty()) {
            verdicts.missing("subnets-unread", Values.of("count", unread.size(), "subnets", Verdicts.examples(unread)),
                    reading.lacking(Kinds.SUBNETS, unread));
        }
        return sound;
    }

    private boolean isSound(Subnet subnet, WorkspaceDirectory directory, long wanted, Verdicts verdicts) {
        Values values = Values.of("subnet", subnet.id(), "directory", directory.id());
        boolean sound = true;
        int free = subnet.availableIpAddressCount().orElseThrow();
        if (free < wanted) {
            verdicts.finding(Subjects.of(subnet), free <= 0 ? "subnet-full" : "subnet-nearly-full",
                    values.and("free", free).and("wanted", wanted).and("cidr", subnet.cidrBlock()),
                    subnet.ref("AvailableIpAddressCount"), directory.ref("SubnetIds"));
            sound = false;
        }
        Optional<Region> region = regions.find(subnet.scope().region());
        String zone = subnet.availabilityZoneId();
        if (region.isPresent() && region.get().takesZone(zone) == Known.NO) {
            verdicts.finding(Subjects.of(subnet), "zone-not-listed",
                    values.and("zone", zone).and("region", region.get().code()).and("zones", region.get().zoneIds()),
                    subnet.ref("AvailabilityZoneId"), directory.ref("SubnetIds"));
            sound = false;
        }
        return sound;
    }
}
