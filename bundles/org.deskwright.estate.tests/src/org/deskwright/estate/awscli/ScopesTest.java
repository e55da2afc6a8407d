package org.deskwright.estate.awscli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Estate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where items belong when nobody says so. */
class ScopesTest {
    private static final String SUBNET = "{\"Subnets\": [{\"SubnetId\": \"subnet-1\", \"VpcId\": \"vpc-1\","
            + " \"OwnerId\": \"111122223333\", \"AvailabilityZone\": \"eu-west-1b\"}]}";
    private static final String DIRECTORY = "{\"Directories\": [{\"DirectoryId\": \"d-1\", \"SubnetIds\": [\"subnet-1\"],"
            + " \"ipGroupIds\": [\"wsipg-1\"]}]}";
    private static final String WORKSPACE = "{\"Workspaces\": [{\"WorkspaceId\": \"ws-1\", \"DirectoryId\": \"d-1\"}]}";
    private static final String STATUS = "{\"WorkspacesConnectionStatus\": [{\"WorkspaceId\": \"ws-1\"}]}";
    private static final String GROUP = "{\"Result\": [{\"groupId\": \"wsipg-1\"}]}";
    private static final Scope HERE = new Scope("111122223333", "eu-west-1");

    @Test
    void theManifestComesFirst() {
        Estate estate = Imported.of(MemorySource.of("s.json", SUBNET).in("444455556666", "")).estate();
        assertEquals(new Scope("444455556666", "eu-west-1"), estate.subnets().getFirst().scope());
    }

    @Test
    void idsLeadFromFileToFile() {
        Imported imported = Imported.of(file("status", STATUS), file("group", GROUP), file("workspace", WORKSPACE),
                file("directory", DIRECTORY), file("subnet", SUBNET));
        imported.items().forEach(item -> assertEquals(HERE, item.scope(), item.id()));
        imported.coverage().entries().forEach(entry -> assertEquals(HERE, entry.provenance().scope()));
    }

    @Test
    void documentsOfOneFileBelongTogether() {
        Imported imported = Imported.of(GROUP.replace("wsipg-1", "wsipg-lonely") + SUBNET);
        assertEquals(HERE, imported.estate().ipGroups().getFirst().scope());
    }

    @Test
    void anEmptyPageBelongsWhereItsFileDoes() {
        Imported imported = Imported.of("{\"Result\": []}" + SUBNET);
        imported.coverage().entries().forEach(entry -> assertEquals(HERE, entry.provenance().scope()));
    }

    @Test
    void contradictionsAreNotDecidedByMajority() {
        String shared = SUBNET.replace("}]}", "}, {\"SubnetId\": \"subnet-2\", \"OwnerId\": \"444455556666\"}]}");
        Imported imported = Imported.of(shared);
        assertEquals("444455556666", imported.estate().subnets().getLast().scope().account());
        assertEquals(new Scope("", "eu-west-1"), imported.coverage().entries().getFirst().provenance().scope());
    }

    @Test
    void whatNothingTellsStaysUnknown() {
        assertEquals(Scope.UNKNOWN, Imported.of(WORKSPACE).estate().workspaces().getFirst().scope());
    }

    @ParameterizedTest
    @CsvSource({"eu-west-1a,eu-west-1", "us-gov-west-1b,us-gov-west-1", "us-west-2-lax-1a,us-west-2",
            "us-east-1-wl1-bos-wlz-1,us-east-1", "ap-southeast-2c,ap-southeast-2", "somewhere,''"})
    void aZoneTellsItsRegion(String zone, String region) {
        Imported imported = Imported.of(SUBNET.replace("eu-west-1b", zone));
        assertEquals(region, imported.estate().subnets().getFirst().scope().region());
    }

    @Test
    void aKeyTellsAccountAndRegionOfAWorkspace() {
        Imported imported = Imported.of(WORKSPACE.replace("\"DirectoryId\"",
                "\"VolumeEncryptionKey\": \"arn:aws:kms:eu-west-1:111122223333:alias/aws/workspaces\", \"DirectoryId\""));
        assertEquals(HERE, imported.estate().workspaces().getFirst().scope());
    }

    private static MemorySource file(String name, String text) {
        return MemorySource.of(name + ".json", text);
    }
}
