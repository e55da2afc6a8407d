"""Lists every member of the output shapes of the twelve calls, as botocore's service models have them.

Usage: list-members.py DATA > botocore-members.txt
DATA is botocore's data folder, such as /usr/lib/python3/dist-packages/awscli/botocore/data of Debian's awscli.
"""
import glob
import gzip
import json
import sys

CALLS = {
    'workspaces': {
        'describe-workspaces': 'Workspaces',
        'describe-workspace-directories': 'Directories',
        'describe-workspaces-connection-status': 'WorkspacesConnectionStatus',
        'describe-ip-groups': 'Result',
        'describe-workspace-bundles': 'Bundles',
    },
    'ds': {'describe-directories': 'DirectoryDescriptions'},
    'ec2': {
        'describe-subnets': 'Subnets',
        'describe-security-groups': 'SecurityGroups',
        'describe-route-tables': 'RouteTables',
        'describe-network-interfaces': 'NetworkInterfaces',
        'describe-nat-gateways': 'NatGateways',
        'describe-addresses': 'Addresses',
    },
}


def service_model(data, service):
    path = sorted(glob.glob(f'{data}/{service}/*/service-2.json*'))[-1]
    with (gzip.open if path.endswith('.gz') else open)(path, 'rb') as file:
        return json.load(file)


def paths(shapes, name, path):
    shape = shapes[name]
    if shape['type'] == 'list':
        yield from paths(shapes, shape['member']['shape'], path + '[]')
    elif shape['type'] == 'structure':
        for member, target in shape['members'].items():
            yield from paths(shapes, target['shape'], path + '.' + member)
    else:
        yield path


def main(data):
    print('# Members of the output shapes, from botocore by list-members.py; not to be edited by hand.')
    for service, calls in CALLS.items():
        model = service_model(data, service)
        for call, member in calls.items():
            operation = ''.join(word.capitalize() for word in call.split('-'))
            output = model['shapes'][model['operations'][operation]['output']['shape']]
            for path in paths(model['shapes'], output['members'][member]['shape'], member):
                print(f'aws.{service}.{call} {path}')


main(sys.argv[1])
