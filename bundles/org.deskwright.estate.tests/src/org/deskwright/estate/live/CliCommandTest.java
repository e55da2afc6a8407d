package org.deskwright.estate.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.live.CliCommand.Shell;
import org.junit.jupiter.api.Test;

class CliCommandTest {
    private static ApiCall call(String profile, String permission, String parameters) {
        return new ApiCall(Instant.EPOCH, profile, new Scope("111122223333", "eu-west-1"), permission, parameters, "",
                Duration.ZERO, 1, "OK");
    }

    private static String bash(String permission, String parameters) {
        return CliCommand.of(call("works", permission, parameters), Optional.empty(), Shell.BASH)
                .replace(" --profile works --region eu-west-1", "");
    }

    @Test
    void pagesAreTheBusinessOfTheAwsCli() {
        assertEquals("aws workspaces describe-workspaces-connection-status",
                bash("workspaces:DescribeWorkspacesConnectionStatus", "{\"NextToken\": \"abc==\"}"));
        assertEquals("aws ec2 describe-nat-gateways", bash("ec2:DescribeNatGateways", "{\"MaxResults\": 1000}"));
    }

    @Test
    void whatWasAskedForIsAskedForAgain() {
        assertEquals("aws workspaces describe-workspace-bundles --owner AMAZON",
                bash("workspaces:DescribeWorkspaceBundles", "{\"Owner\": \"AMAZON\"}"));
        assertEquals("aws workspaces describe-workspaces --workspace-ids ws-1 ws-2",
                bash("workspaces:DescribeWorkspaces", "{\"WorkspaceIds\": [\"ws-1\", \"ws-2\"]}"));
        assertEquals("aws ec2 describe-subnets --filters 'Name=vpc-id,Values=[vpc-1,vpc-2]' --no-dry-run", bash(
                "ec2:DescribeSubnets",
                "{\"Filters\": [{\"Name\": \"vpc-id\", \"Values\": [\"vpc-1\", \"vpc-2\"]}], \"DryRun\": false}"));
        assertEquals("aws service-quotas list-service-quotas --service-code workspaces",
                bash("servicequotas:ListServiceQuotas", "{\"ServiceCode\": \"workspaces\"}"));
    }

    @Test
    void nothingInAValueIsReadByTheShell() {
        String parameters = "{\"UserName\": \"O'Neil $(rm)\"}";
        ApiCall call = call("my profile", "workspaces:DescribeWorkspaces", parameters);
        Optional<URI> endpoint = Optional.of(URI.create("http://127.0.0.1:8600"));
        assertEquals(
                "aws workspaces describe-workspaces --user-name 'O'\\''Neil $(rm)' --profile 'my profile' "
                        + "--region eu-west-1 --endpoint-url http://127.0.0.1:8600",
                CliCommand.of(call, endpoint, Shell.BASH));
        assertEquals(
                "aws workspaces describe-workspaces --user-name 'O''Neil $(rm)' --profile 'my profile' "
                        + "--region eu-west-1 --endpoint-url http://127.0.0.1:8600",
                CliCommand.of(call, endpoint, Shell.POWERSHELL));
    }
}
