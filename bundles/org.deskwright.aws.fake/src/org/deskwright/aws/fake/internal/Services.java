package org.deskwright.aws.fake.internal;

import java.net.URI;
import java.util.Map;

import org.deskwright.aws.fake.FakeWorld;

import com.google.gson.JsonObject;

/** All services. */
public final class Services {
    /** What stands before the operation in X-Amz-Target, and the name in signatures. */
    private static final Map<String, String> TARGETS = Map.of("WorkspacesService", "workspaces",
            "DirectoryService_20150416", "ds", "AWSOrganizationsV20161128", "organizations", "ServiceQuotasV20190624",
            "servicequotas", "TrentService", "kms", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
            "cloudtrail", "ResourceGroupsTaggingAPI_20170126", "tagging", "GraniteServiceVersion20100801",
            "monitoring");

    private final WorkspacesService workspaces = new WorkspacesService(new MovingStates());
    private final Credentials credentials;
    private final SignOn signOn;
    private final URI here;

    public Services(FakeWorld world, Credentials credentials, URI here) {
        this.credentials = credentials;
        this.signOn = new SignOn(world, credentials);
        this.here = here;
    }

    /** The service whose signature a target asks for; empty when there is none of that name. */
    public static String ofTarget(String target) {
        return TARGETS.getOrDefault(target.substring(0, Math.max(0, target.lastIndexOf('.'))), "");
    }

    /** Of a signed request. */
    public String answer(String service, Ask ask, String requestId) throws Refusal {
        return switch (service) {
            case "workspaces" -> text(workspaces.answer(ask));
            case "ds" -> text(SmallServices.directory(ask));
            case "organizations" -> text(SmallServices.organizations(ask));
            case "servicequotas" -> text(SmallServices.quotas(ask));
            case "tagging" -> text(SmallServices.tags(ask));
            case "kms" -> text(SmallServices.kms(ask));
            case "cloudtrail" -> text(SmallServices.cloudTrail(ask));
            case "ec2" -> Ec2Service.answer(ask, requestId);
            case "sts" -> QueryServices.sts(ask, credentials, requestId);
            case "iam" -> QueryServices.iam(ask, requestId);
            case "monitoring" -> CloudWatchService.answer(ask, requestId);
            default -> throw Refusal.unknown(service + ":" + ask.operation());
        };
    }

    /**
     * Of a request that a token opens, or nothing.
     *
     * @param token null when the request has none
     */
    public String unsigned(Ask ask, String token, String requestId) throws Refusal {
        return switch (ask.operation()) {
            case "AssumeRoleWithWebIdentity" -> QueryServices.webIdentity(ask, credentials, requestId);
            case "RegisterClient", "StartDeviceAuthorization", "ApproveDevice", "CreateToken" ->
                text(signOn.token(ask, here));
            default -> text(signOn.portal(ask, token));
        };
    }

    private static String text(JsonObject answer) {
        return answer.toString();
    }
}
