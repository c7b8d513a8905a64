"""hikvision_next without Home Assistant: its ISAPI client alone. Arguments: host, port, password."""
import asyncio, sys
from isapi import ISAPIClient

async def all():
    client = ISAPIClient("http://%s:%s" % (sys.argv[1], sys.argv[2]), "admin", sys.argv[3])
    # As its integration does: what is not supported is not there, and no fault.
    client.pending_initialization = True
    await client.get_hardware_info()
    client.pending_initialization = False
    print("device", client.device_info)
    print("capabilities", client.capabilities)
    print("cameras", len(client.cameras), client.cameras[0])
    print("events", len(client.supported_events), client.supported_events[0])
    print("rtsp", client.protocols.rtsp_port, "storage", client.storage)
    stream = client.cameras[0].streams[0]
    picture = await client.get_camera_image(stream)
    print("picture", len(picture), bytes(picture[:2]))
    print("alarm server", await client.get_alarm_server())
    print(client.get_stream_source(stream).replace(sys.argv[3], "***"))

asyncio.run(all())
