import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const out='/tmp/wt/fields-scratch/';
const what = process.argv[2];
const open = async (w,h,url,forced, more={}) => { const p = await browser.newPage({ viewport:{width:w,height:h}, forcedColors: forced?'active':'none', ...more }); await p.goto('http://127.0.0.1:4396/'+url); return p; };
const login = async (p) => { await p.locator('.field-secret').waitFor(); await p.keyboard.type('unbind4x'); await p.keyboard.press('Enter'); await p.waitForTimeout(1200); };
if (what==='forced') {
  let p = await open(1024,768,'kiosk.html?scenario=bound-4x&lang=en&speed=instant#/system/general/dst',true);
  await p.locator('.keyboard-dock').waitFor(); await p.keyboard.type('unb'); await p.waitForTimeout(500);
  await p.screenshot({path:out+'f-login.png'});
  await p.keyboard.press('Control+a'); await login(p);
  await p.keyboard.press('Tab'); await p.keyboard.press('Tab'); await p.keyboard.press('Tab'); await p.waitForTimeout(200);
  await p.screenshot({path:out+'f-page.png'});
  await p.evaluate(()=>{location.hash='#/system/user'}); await p.waitForTimeout(600);
  await p.locator('.users-line').nth(1).click(); await p.waitForTimeout(300);
  await p.screenshot({path:out+'f-users.png'});
  await p.close();
  p = await open(1366,768,'?scenario=bound-4x&lang=en&speed=instant',true); await p.waitForTimeout(1500);
  await p.keyboard.press('Tab'); await p.keyboard.press('Tab');await p.waitForTimeout(200);
  await p.screenshot({path:out+'f-lab.png'}); await p.close();
}
if (what==='phone') {
  const p = await open(390,844,'kiosk.html?scenario=bound-4x&lang=ru&speed=instant#/system/general/general',false,{hasTouch:true,isMobile:true,deviceScaleFactor:2});
  await p.locator('.keyboard-dock').waitFor(); await p.waitForTimeout(500);
  await p.screenshot({path:out+'p-login.png'});
  console.log(await p.evaluate(()=>{const b=document.querySelector('.keyboard-dock button[value="q"]').getBoundingClientRect(); return [b.width,b.height]}));
  await login(p);
  await p.locator('.field-input').first().click(); await p.waitForTimeout(500);
  await p.screenshot({path:out+'p-page.png'});
  await p.close();
}
if (what==='plain') {
 for (const [w,h] of [[1024,768],[1920,1080]]) for (const lang of ['ru','en']) {
  const p = await open(w,h,`kiosk.html?scenario=bound-4x&lang=${lang}&speed=instant#/system/network/tcp-ip`,false);
  await p.locator('.keyboard-dock').waitFor(); await p.keyboard.type('гтиштв4ч'); await p.keyboard.press('Enter');
  await p.locator('.keyboard-dock button[value="space"]').dispatchEvent('click'); await p.waitForTimeout(500);
  await p.screenshot({path:out+`n-login-${w}-${lang}.png`});
  await p.keyboard.press('Control+a'); await login(p);
  await p.getByRole('checkbox').first().click(); await p.waitForTimeout(300);
  const f = p.locator('.field-input:enabled'); await f.nth(2).click(); await p.waitForTimeout(600);
  await p.screenshot({path:out+`n-tcp-${w}-${lang}.png`});
  await p.close();
 }
}
await browser.close();
