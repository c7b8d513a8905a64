"""hikvisionapi, the plain client and the asynchronous one. Arguments: host, port, password."""
import asyncio, sys
import hikvisionapi
from hikvisionapi import AsyncClient, Client

url = "http://%s:%s" % (sys.argv[1], sys.argv[2])
print("version", hikvisionapi.__version__)
client = Client(url, "admin", sys.argv[3], timeout=10)
print("name", client.System.deviceInfo(method="get")["DeviceInfo"]["deviceName"])
print("text", client.System.status(method="get", present="text")[:38])
print("channels", len(client.Streaming.channels(method="get")["StreamingChannelList"]["StreamingChannel"]))
picture = client.Streaming.channels[101].picture(method="get", type="opaque_data")
print("picture", picture.status_code, picture.headers.get("content-type"), len(picture.content))
client.count_events = 1
events = client.Event.notification.alertStream(method="get", type="stream")
print("event", events[0]["EventNotificationAlert"]["eventType"])

async def later():
    client = AsyncClient(url, "admin", sys.argv[3], timeout=10)
    told = await client.System.deviceInfo(method="get")
    print("async name", told["DeviceInfo"]["deviceName"])
    async for event in client.Event.notification.alertStream(method="get", type="stream"):
        print("async event", event["EventNotificationAlert"]["eventType"])
        break
    size = 0
    async for piece in client.Streaming.channels[102].picture(method="get", type="opaque_data"):
        size += len(piece)
    print("async picture", size)

asyncio.run(later())
