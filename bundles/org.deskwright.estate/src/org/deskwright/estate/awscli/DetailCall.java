package org.deskwright.estate.awscli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls whose output only some checks look into, and no record stands for. What they answer is kept as it is.
 */
enum DetailCall {
    IMAGES("aws.workspaces.describe-workspace-images", "ImageId", "ImageId", "Images"),
    CONNECTION_ALIASES("aws.workspaces.describe-connection-aliases", "AliasId", "AliasId", "ConnectionAliases"),
    CLIENT_PROPERTIES("aws.workspaces.describe-client-properties", "ResourceId", "ResourceId", "ClientPropertiesList"),
    RESOURCE_TAGS("aws.tag.get-resources", "ResourceARN", "ResourceARN", "ResourceTagMappingList"),
    TRUSTS("aws.ds.describe-trusts", "TrustId", "TrustId", "Trusts"),
    METRICS("aws.cloudwatch.metrics", "Label", "Values", "MetricDataResults"),
    EVENTS("aws.cloudtrail.events", "EventId", "CloudTrailEvent", "Events"),
    QUOTAS("aws.service-quotas", "QuotaCode", "QuotaCode", "Quotas"),
    POOLS("aws.workspaces.describe-workspaces-pools", "PoolId", "PoolId", "WorkspacesPools"),
    POOL_SESSIONS("aws.workspaces.describe-workspaces-pool-sessions", "SessionId", "PoolId", "Sessions"),
    APPLICATIONS("aws.workspaces.describe-applications", "ApplicationId", "SupportedComputeTypeNames", "Applications"),
    ADD_INS("aws.workspaces.describe-connect-client-add-ins", "AddInId", "AddInId", "AddIns"),
    /** Of one thing that the answer does not name. */
    WORKSPACE_ASSOCIATIONS("aws.workspaces.describe-workspace-associations", "", "", "Associations"),
    BUNDLE_ASSOCIATIONS("aws.workspaces.describe-bundle-associations", "", "", "Associations"),
    IMAGE_ASSOCIATIONS("aws.workspaces.describe-image-associations", "", "", "Associations"),
    BRANDING("aws.workspaces.describe-client-branding", "", "", "DeviceTypeWindows", "DeviceTypeOsx",
            "DeviceTypeAndroid", "DeviceTypeIos", "DeviceTypeLinux", "DeviceTypeWeb"),
    TAGS("aws.workspaces.describe-tags", "", "", "TagList"),
    SNAPSHOTS("aws.workspaces.describe-workspace-snapshots", "", "", "RebuildSnapshots", "RestoreSnapshots"),
    /** Of the account and Region as a whole. */
    ACCOUNT("aws.workspaces.describe-account", "", "", "DedicatedTenancySupport", "DedicatedTenancyManagementCidrRange",
            "DedicatedTenancyAccountType"),
    ACCOUNT_MODIFICATIONS("aws.workspaces.describe-account-modifications", "", "", "AccountModifications"),
    /** Of one thing that the answer names. */
    KEY("aws.kms.describe-key", "Arn", "KeyId", "KeyMetadata");

    private static final Map<String, DetailCall> BY_MEMBER = Arrays.stream(values())
            .flatMap(call -> call.members.stream().map(member -> Map.entry(member, call)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    private static final Map<String, DetailCall> BY_KIND = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(DetailCall::kind, Function.identity()));

    private final String kind;
    private final String idMember;
    private final String telling;
    private final List<String> members;

    DetailCall(String kind, String idMember, String telling, String... members) {
        this.kind = kind;
        this.idMember = idMember;
        this.telling = telling;
        this.members = List.of(members);
    }

    /** The call whose output has that at its top, or null; of several the first, see {@link #about}. */
    static DetailCall byMember(String name) {
        return BY_MEMBER.get(name);
    }

    /** The call of that kind, or null. */
    static DetailCall byKind(String kind) {
        return BY_KIND.get(kind);
    }

    /** Of calls whose answers look the same, the one that is about a thing with that id. */
    DetailCall about(String subject) {
        return this != WORKSPACE_ASSOCIATIONS
                ? this
                : subject.startsWith("wsb-")
                        ? BUNDLE_ASSOCIATIONS
                        : subject.startsWith("wsi-") ? IMAGE_ASSOCIATIONS : this;
    }

    static Stream<DetailCall> lists() {
        return Arrays.stream(values()).filter(DetailCall::isList);
    }

    String kind() {
        return kind;
    }

    /** The member at the top that holds the items. */
    String list() {
        return members.getFirst();
    }

    String idMember() {
        return idMember;
    }

    /** The member by which an item of this call is told from those that others call alike. */
    String telling() {
        return telling;
    }

    /** Whether the answer is a list of items that have ids, rather than one thing. */
    boolean isList() {
        return !idMember.isEmpty() && this != KEY;
    }

    /** Whether the answer is about one of many things. */
    boolean isOfOne() {
        return switch (this) {
            case TAGS, SNAPSHOTS, KEY, WORKSPACE_ASSOCIATIONS, BUNDLE_ASSOCIATIONS, IMAGE_ASSOCIATIONS, BRANDING ->
                true;
            default -> false;
        };
    }

    /** Whether what an answer without further pages does not hold is not there, unless it was asked with a filter. */
    boolean isAllThereIs() {
        return switch (this) {
            case IMAGES, CONNECTION_ALIASES, RESOURCE_TAGS, TRUSTS, QUOTAS, POOLS, APPLICATIONS -> true;
            default -> false;
        };
    }
}
