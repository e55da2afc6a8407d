package org.deskwright.aws.fake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.aws.fake.FakeWorld.FakeAccount;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Services of which a call or two are needed: Directory Service, Organizations, Service Quotas, KMS, CloudTrail. */
final class SmallServices {
    private static final int MOST_ACCOUNTS = 20;
    private static final int MOST_QUOTAS = 100;
    /** Code, name, default: knowledge of the Service Quotas console for {@code workspaces}. */
    private static final List<List<String>> QUOTAS = List.of(List.of("L-34278094", "WorkSpaces", "1"),
            List.of("L-18CE281C", "Images", "40"), List.of("L-843E43DA", "Bundles", "50"),
            List.of("L-EEB759DE", "Directories", "50"), List.of("L-0798A2C9", "Connection aliases", "20"));

    private SmallServices() {
    }

    static JsonObject directory(Ask ask) throws Refusal {
        if (ask.operation().equals("DescribeTrusts")) {
            return Pages.page(ask, "Trusts", ask.items("Trusts"), Pages.size(ask, "Limit", 100), "NextToken");
        }
        if (!ask.operation().equals("DescribeDirectories")) {
            throw Refusal.unknown(ask.operation());
        }
        List<String> ids = ask.texts("DirectoryIds");
        List<JsonObject> all = ask.items("DirectoryDescriptions");
        for (String id : ids) {
            if (all.stream().noneMatch(d -> d.get("DirectoryId").getAsString().equals(id))) {
                throw new Refusal(400, "EntityDoesNotExistException", "Directory " + id + " does not exist");
            }
        }
        List<JsonObject> found = ids.isEmpty()
                ? all
                : all.stream().filter(d -> ids.contains(d.get("DirectoryId").getAsString())).toList();
        return Pages.page(ask, "DirectoryDescriptions", found, Pages.size(ask, "Limit", 100), "NextToken");
    }

    private static JsonObject account(String arn, String id) {
        JsonObject entry = new JsonObject();
        entry.addProperty("Id", id);
        entry.addProperty("Arn", arn + ":account/o-fakefakefa/" + id);
        entry.addProperty("Email", "aws-" + id + "@example.com");
        entry.addProperty("Name", "Account " + id);
        entry.addProperty("Status", "ACTIVE");
        entry.addProperty("JoinedMethod", "CREATED");
        entry.addProperty("JoinedTimestamp", "2024-01-15T08:00:00Z");
        return entry;
    }

    static JsonObject organizations(Ask ask) throws Refusal {
        List<FakeAccount> all = ask.world().accounts();
        FakeAccount management = all.getFirst();
        if (!ask.account().id().equals(management.id())) {
            throw new Refusal(400, "AccessDeniedException",
                    "You don't have permissions to access this resource: only the management account has");
        }
        String arn = "arn:aws:organizations::" + management.id();
        return switch (ask.operation()) {
            case "ListAccounts" -> {
                List<JsonObject> list = new ArrayList<>();
                for (FakeAccount account : all) {
                    list.add(account(arn, account.id()));
                }
                yield Pages.page(ask, "Accounts", list, Pages.size(ask, "MaxResults", MOST_ACCOUNTS), "NextToken");
            }
            case "DescribeAccount" -> {
                String id = ask.required("AccountId");
                if (all.stream().noneMatch(a -> a.id().equals(id))) {
                    throw new Refusal(400, "AccountNotFoundException", "You specified an account that doesn't exist.");
                }
                JsonObject answer = new JsonObject();
                answer.add("Account", Wire.json(account(arn, id)));
                yield answer;
            }
            case "DescribeOrganization" -> {
                JsonObject organization = new JsonObject();
                organization.addProperty("Id", "o-fakefakefa");
                organization.addProperty("Arn", arn + ":organization/o-fakefakefa");
                organization.addProperty("FeatureSet", "ALL");
                organization.addProperty("MasterAccountId", management.id());
                JsonObject answer = new JsonObject();
                answer.add("Organization", organization);
                yield answer;
            }
            default -> throw Refusal.unknown(ask.operation());
        };
    }

    static JsonObject quotas(Ask ask) throws Refusal {
        if (!ask.required("ServiceCode").equals("workspaces")) {
            throw new Refusal(400, "NoSuchResourceException", "The fake knows the quotas of workspaces alone");
        }
        Map<String, JsonObject> all = new TreeMap<>();
        for (List<String> row : QUOTAS) {
            JsonObject quota = new JsonObject();
            quota.addProperty("ServiceCode", "workspaces");
            quota.addProperty("ServiceName", "Amazon WorkSpaces");
            quota.addProperty("QuotaArn", "arn:aws:servicequotas:" + ask.regionCode() + ":" + ask.account().id()
                    + ":workspaces/" + row.get(0));
            quota.addProperty("QuotaCode", row.get(0));
            quota.addProperty("QuotaName", row.get(1));
            // an account in use was raised above the default of one WorkSpace
            quota.addProperty("Value", Math.max(Double.parseDouble(row.get(2)),
                    row.get(1).equals("WorkSpaces") ? 50.0 * (1 + ask.items("Workspaces").size() / 40) : 0));
            quota.addProperty("Unit", "None");
            quota.addProperty("Adjustable", true);
            quota.addProperty("GlobalQuota", false);
            all.put(row.get(0), quota);
        }
        ask.items("Quotas").forEach(quota -> all.put(quota.get("QuotaCode").getAsString(), quota));
        return switch (ask.operation()) {
            case "ListServiceQuotas" -> Pages.page(ask, "Quotas", List.copyOf(all.values()),
                    Pages.size(ask, "MaxResults", MOST_QUOTAS), "NextToken");
            case "GetServiceQuota" -> {
                JsonObject quota = all.get(ask.required("QuotaCode"));
                if (quota == null) {
                    throw new Refusal(400, "NoSuchResourceException", "There is no such quota");
                }
                JsonObject answer = new JsonObject();
                answer.add("Quota", quota);
                yield answer;
            }
            default -> throw Refusal.unknown(ask.operation());
        };
    }

    /** A key exists when a WorkSpace is encrypted with it. */
    static JsonObject kms(Ask ask) throws Refusal {
        if (!ask.operation().equals("DescribeKey")) {
            throw Refusal.unknown(ask.operation());
        }
        String key = ask.required("KeyId");
        boolean used = ask.items("Workspaces").stream().anyMatch(
                w -> w.has("VolumeEncryptionKey") && w.get("VolumeEncryptionKey").getAsString().endsWith(key));
        if (!used) {
            throw new Refusal(400, "NotFoundException", "Key '" + key + "' does not exist");
        }
        String id = key.substring(key.lastIndexOf('/') + 1);
        Optional<JsonObject> recorded = ask.items("KeyMetadata").stream()
                .filter(one -> one.get("KeyId").getAsString().equals(id)).findFirst();
        if (recorded.isPresent()) {
            JsonObject answer = new JsonObject();
            answer.add("KeyMetadata", Wire.json(recorded.get()));
            return answer;
        }
        JsonObject metadata = new JsonObject();
        metadata.addProperty("AWSAccountId", ask.account().id());
        metadata.addProperty("KeyId", id);
        metadata.addProperty("Arn", "arn:aws:kms:" + ask.regionCode() + ":" + ask.account().id() + ":key/" + id);
        metadata.add("CreationDate", Wire.seconds(ask.now().minusSeconds(40_000_000)));
        metadata.addProperty("Enabled", true);
        metadata.addProperty("KeyUsage", "ENCRYPT_DECRYPT");
        metadata.addProperty("KeyState", "Enabled");
        metadata.addProperty("Origin", "AWS_KMS");
        metadata.addProperty("KeyManager", "CUSTOMER");
        JsonObject answer = new JsonObject();
        answer.add("KeyMetadata", metadata);
        return answer;
    }

    /** Nothing happened that would have been recorded, unless somebody put events into the world. */
    static JsonObject cloudTrail(Ask ask) throws Refusal {
        if (!ask.operation().equals("LookupEvents")) {
            throw Refusal.unknown(ask.operation());
        }
        String name = eventName(ask);
        List<JsonObject> events = ask.items("Events").stream()
                .filter(e -> name.isEmpty() || e.has("EventName") && e.get("EventName").getAsString().equals(name))
                .toList();
        JsonObject answer = Pages.page(ask, "Events", events, Pages.size(ask, "MaxResults", 50), "NextToken");
        answer.getAsJsonArray("Events")
                .forEach(event -> event.getAsJsonObject().asMap().putIfAbsent("Resources", new JsonArray()));
        return answer;
    }

    /** The one attribute that may be looked for. */
    private static String eventName(Ask ask) throws Refusal {
        if (!ask.input().has("LookupAttributes")) {
            return "";
        }
        JsonObject attribute = ask.input().getAsJsonArray("LookupAttributes").get(0).getAsJsonObject();
        if (!attribute.get("AttributeKey").getAsString().equals("EventName")) {
            throw new Refusal(400, "InvalidLookupAttributesException", "The fake looks up events by name alone");
        }
        return attribute.get("AttributeValue").getAsString();
    }

    /** What has tags: somebody has to have put them into the world. */
    static JsonObject tags(Ask ask) throws Refusal {
        if (!ask.operation().equals("GetResources")) {
            throw Refusal.unknown(ask.operation());
        }
        JsonObject answer = Pages.page(ask, "ResourceTagMappingList", ask.items("ResourceTagMappingList"),
                Pages.size(ask, "ResourcesPerPage", 100), "PaginationToken");
        answer.asMap().putIfAbsent("PaginationToken", new JsonPrimitive(""));
        return answer;
    }
}
