"""pyHik and the way Home Assistant uses it. Arguments: host, port, password."""
import sys, time, datetime
from pyhik.constants import SENSOR_MAP, __version__
from pyhik.hikvision import HikCamera, get_video_channels

host, port, password = sys.argv[1], int(sys.argv[2]), sys.argv[3]
print("version", __version__)
camera = HikCamera("http://" + host, port, "admin", password, False)
print("id", camera.get_id, "name", camera.get_name, "type", camera.get_type)
channels = get_video_channels(host, port, "admin", password, False)
print("channels", len(channels), channels[0].name if channels else None)
events = camera.get_event_triggers({"center", "HTTP", "record", "email", "beep"})
mapped = {}
for kind, numbers in events.items():
    mapped.setdefault(SENSOR_MAP.get(kind.lower(), kind), []).extend(numbers)
camera.inject_events(mapped)
print("events", {kind: len(of) for kind, of in camera.current_event_states.items()})
print("encrypted", camera.get_video_encryption())
picture = camera.get_snapshot(1)
print("picture", picture and (len(picture), picture[:2]))
now = datetime.datetime(2026, 11, 29)
print("recordings", camera.search_recordings(101, now, now + datetime.timedelta(days=1)))
heard = []
for kind, of in camera.current_event_states.items():
    for state in of:
        camera.add_update_callback(heard.append, "%s.%s.%s" % (camera.get_id, kind, state[1]))
camera.start_stream()
end = time.time() + float(sys.argv[4]) if len(sys.argv) > 4 else time.time() + 5
while time.time() < end and not heard:
    time.sleep(0.1)
print("heard", heard)
camera.disconnect()
