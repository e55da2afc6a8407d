package org.deskwright.sample.shape;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.sample.plan.DirectoryDraft;
import org.deskwright.sample.plan.Folder;

/** {@code service-quotas list-service-quotas --service-code workspaces}. */
record QuotasShape() implements Shape<QuotasShape.Quota> {
    private static final Set<String> OWN = Set.of("GRAPHICS_G4DN", "GRAPHICSPRO_G4DN", "GENERALPURPOSE_4XLARGE");

    record Quota(String code, String name, int value, boolean adjustable) {}

    @Override
    public boolean ofWorkspaces() {
        return true;
    }

    @Override
    public String call() {
        return "list-service-quotas";
    }

    @Override
    public String member() {
        return "Quotas";
    }

    @Override
    public Stream<Quota> items(Folder folder) {
        Map<String, Integer> counts = folder.digest().byComputeType();
        int general = counts.entrySet().stream().filter(e -> !OWN.contains(e.getKey())).mapToInt(Map.Entry::getValue)
                .sum();
        boolean reached = folder.directories().stream().anyMatch(directory -> directory.quotaReached);
        int directories = Math.toIntExact(folder.registered().count());
        return Stream.of(new Quota("L-34278094", "WorkSpaces", reached ? general : roomy(general, 1), true),
                new Quota("L-BCACAEBC", "Graphics.g4dn WorkSpaces", roomy(counts.getOrDefault("GRAPHICS_G4DN", 0), 0),
                        true),
                new Quota("L-BE9A8466", "GraphicsPro.g4dn WorkSpaces",
                        roomy(counts.getOrDefault("GRAPHICSPRO_G4DN", 0), 0), true),
                new Quota("L-465DA8AF", "General Purpose 4xlarge WorkSpaces",
                        roomy(counts.getOrDefault("GENERALPURPOSE_4XLARGE", 0), 0), true),
                new Quota("L-EEB759DE", "Directories", Math.max(50, 2 * directories), false),
                new Quota("L-18CE281C", "Images", 40, true), new Quota("L-843E43DA", "Bundles", 50, false),
                new Quota("L-0798A2C9", "Connection aliases", 20, false),
                new Quota("L-0E312A12", "IP access control groups",
                        Math.max(100, 2 * folder.directories().stream().mapToInt(QuotasShape::groups).sum()), false));
    }

    private static int groups(DirectoryDraft directory) {
        return directory.ipGroups.size();
    }

    /** As it is after it was raised: tens, with room for a third more. */
    private static int roomy(int count, int byDefault) {
        return count == 0 ? byDefault : (count * 4 / 3 / 10 + 2) * 10;
    }

    @Override
    public void write(Folder folder, Quota quota, AwsJson out) throws IOException {
        out.put("ServiceCode", "workspaces").put("ServiceName", "Amazon WorkSpaces");
        out.put("QuotaArn", "arn:aws:servicequotas:" + folder.region().code() + ":" + folder.account() + ":workspaces/"
                + quota.code);
        out.put("QuotaCode", quota.code).put("QuotaName", quota.name).put("Value", (double) quota.value);
        out.put("Unit", "None").put("Adjustable", quota.adjustable).put("GlobalQuota", false);
    }
}
