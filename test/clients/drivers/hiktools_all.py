"""hiktools: an inquiry to the group, and the devices that answer it."""
from hiktools.sadp import SADPClient, fromdict, unmarshal

asked = {"Uuid": "{9E0E0B40-0B5F-4A06-9F8C-000000000001}", "MAC": "ff-ff-ff-ff-ff-ff", "Types": "inquiry"}
with SADPClient(timeout=3) as client:
    client.write(fromdict(asked))
    for answer in client:
        found = unmarshal(answer.toxml())
        print("device", found["DeviceDescription"], found["IPv4Address"], found["MAC"])
